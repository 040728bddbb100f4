-- A request can also end without either of its two people: the program office takes it over.
alter table request drop constraint request_state_check;
alter table request add constraint request_state_check
  check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired', 'handed_over'));

-- What waits for a person's decision at the program office. Who it is about stands in the request or mentorship itself.
create table desk_item (
  id uuid primary key,
  request_id uuid references request (id),
  mentorship_id uuid references mentorship (id),
  reason text not null check (reason in ('mentor_left', 'learner_left', 'mentor_paused')),
  since timestamptz not null,
  outcome text check (outcome in ('new_mentor', 'goes_on', 'ended')),
  settled_at timestamptz,
  -- Null when it settled itself: whoever had left is back.
  settled_by uuid references account (id),
  note text not null default '',
  constraint desk_item_one_thing check (num_nonnulls(request_id, mentorship_id) = 1),
  constraint desk_item_settled check ((outcome is null) = (settled_at is null) and (settled_by is null or settled_at is not null))
);
-- A request is closed when it is handed over, so that happens once; a mentorship goes on and may come back.
create unique index desk_item_request on desk_item (request_id);
create unique index desk_item_mentorship_waits on desk_item (mentorship_id) where settled_at is null;
create index desk_item_mentorship on desk_item (mentorship_id);
create index desk_item_waits on desk_item (since, id) where settled_at is null;
create index desk_item_done on desk_item (settled_at desc, id) where settled_at is not null;
create index desk_item_settled_by on desk_item (settled_by);
