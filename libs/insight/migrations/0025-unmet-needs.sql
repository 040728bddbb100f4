-- What learners wish for and do not find, as it stood on one day: only figures that may be told, so that no two looks differ
-- by one person, and nothing hidden lies here to be found. One row once there is anything to tell.
create table unmet_need_map (
  as_of date primary key,
  next_on date not null check (next_on > as_of),
  told jsonb not null
);
