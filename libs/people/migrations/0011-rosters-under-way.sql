-- A large roster is checked and saved by the worker. Its row says what it waits for, so that neither a lost nudge nor a
-- process that dies keeps it waiting.
alter table roster drop constraint roster_state_check;
alter table roster add constraint roster_state_check check (state in ('checking', 'checked', 'saving', 'committed', 'discarded'));
-- How far the work has come, and how often it was begun: work that takes its process down is given up in the end.
alter table roster add column done integer not null default 0;
alter table roster add column attempts integer not null default 0;
-- What was decided about saving it.
alter table roster add column wanted jsonb;
-- Code of what kept it from being checked or saved.
alter table roster add column trouble text;
create index roster_under_way on roster (uploaded_at) where state in ('checking', 'saving');
