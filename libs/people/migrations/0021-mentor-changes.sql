-- Processes keep mentors in memory. Each row says in which transaction one changed in a way that somebody who looks for a
-- mentor could notice, so that one question tells a process whom it must read again. Transactions never wait for each other
-- here: each writes rows of its own, and takes away older ones that nobody else is at.
create table mentor_change (
  -- No reference: who is gone has changed most. All zeros stand for everybody.
  account_id uuid not null,
  changed_by xid8 not null,
  primary key (account_id, changed_by)
);
create index mentor_change_by on mentor_change (changed_by);
-- Transactions of one database mean nothing in another.
comment on table mentor_change is 'not archived';

-- The first argument is the column that says whose rows these are, the second whether they are mentors' rows anyway: what a
-- table is called may differ where schemas are spread over servers. Schemas are renamed, so the table's own is asked for.
create function note_mentor_change() returns trigger language plpgsql as $$
declare
  everybody constant uuid[] := '{00000000-0000-0000-0000-000000000000}';
  -- Above so many in one statement they are not named.
  most constant integer := 500;
  -- What nobody who looks for a mentor ever sees. A column that is not in it counts, also one that is added later.
  unseen constant text[] := '{roster_key, given_roles, entitled_roles, first_sign_in_at, last_sign_in_at, created_at, named_by_roster,
    rank, program, graduates_on, on_roster, on_learner_roster, set_aside, invited_at, joined_at, trained_at, paused_until}';
  -- Of learners nothing is written; the account of a mentor who is gone is gone with them.
  of_mentors constant text := case when tg_argv[1] = 'mentors' then 'true'
    else format('exists (select from %I.mentor m where m.account_id = r.%I)', tg_table_schema, tg_argv[0]) end;
  changed constant text := case tg_op
    when 'INSERT' then format('select r.%I as id from new_rows r where %s', tg_argv[0], of_mentors)
    when 'DELETE' then format('select r.%I as id from old_rows r where %s', tg_argv[0], of_mentors)
    else format('select coalesce(n.id, o.id) as id
      from (select r.%1$I as id, to_jsonb(r) - $1 as seen from old_rows r where %2$s) o
      full join (select r.%1$I as id, to_jsonb(r) - $1 as seen from new_rows r where %2$s) n on n.id = o.id
      where n.seen is distinct from o.seen', tg_argv[0], of_mentors) end;
  whose uuid[];
begin
  execute format('select array(select id from (%s) c limit %s)', changed, most + 1) into whose using unseen;
  if cardinality(whose) = 0 then
    return null;
  elsif cardinality(whose) > most then
    whose := everybody;
  end if;
  execute format('insert into %I.mentor_change (account_id, changed_by)
    select id, pg_current_xact_id() from unnest($1) id on conflict do nothing', tg_table_schema) using whose;
  -- Those of later transactions were written in another database.
  execute format('delete from %1$I.mentor_change where (account_id, changed_by) in (
    select account_id, changed_by from %1$I.mentor_change
    where (account_id = any ($1) or $1 = $2) and changed_by <> pg_current_xact_id()
      and (changed_by < pg_current_xact_id() or changed_by >= pg_snapshot_xmax(pg_current_snapshot()))
    for update skip locked)', tg_table_schema) using whose, everybody;
  return null;
end
$$;

-- Somebody new is no mentor before their row in mentor, and whose account goes loses that row with it.
create trigger mentor_change_updated after update on account
  referencing old table as old_rows new table as new_rows for each statement execute function note_mentor_change('id', 'people');

create trigger mentor_change_inserted after insert on profile
  referencing new table as new_rows for each statement execute function note_mentor_change('account_id', 'people');
create trigger mentor_change_updated after update on profile
  referencing old table as old_rows new table as new_rows for each statement execute function note_mentor_change('account_id', 'people');
create trigger mentor_change_deleted after delete on profile
  referencing old table as old_rows for each statement execute function note_mentor_change('account_id', 'people');

create trigger mentor_change_inserted after insert on facet_answers
  referencing new table as new_rows for each statement execute function note_mentor_change('account_id', 'people');
create trigger mentor_change_updated after update on facet_answers
  referencing old table as old_rows new table as new_rows for each statement execute function note_mentor_change('account_id', 'people');
create trigger mentor_change_deleted after delete on facet_answers
  referencing old table as old_rows for each statement execute function note_mentor_change('account_id', 'people');

create trigger mentor_change_inserted after insert on mentor
  referencing new table as new_rows for each statement execute function note_mentor_change('account_id', 'mentors');
create trigger mentor_change_updated after update on mentor
  referencing old table as old_rows new table as new_rows for each statement execute function note_mentor_change('account_id', 'mentors');
create trigger mentor_change_deleted after delete on mentor
  referencing old table as old_rows for each statement execute function note_mentor_change('account_id', 'mentors');
