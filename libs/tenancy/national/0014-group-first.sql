-- The operator may bar schools from letting a group come first where their jurisdiction does not allow it. What waited
-- or held before `group_first_since` does not come back by itself when it is allowed again: the school decides anew.
alter table institution
  add column group_first_barred boolean not null default false,
  add column group_first_jurisdiction text,
  add column group_first_reason text,
  add column group_first_since timestamptz,
  add constraint institution_group_first_told check (
    not group_first_barred
    or (group_first_jurisdiction is not null and group_first_reason is not null and group_first_since is not null)
  );

create trigger institution_group_first_change
  before update of group_first_barred, group_first_jurisdiction, group_first_reason, group_first_since
  on institution for each row execute function note_institution_change();
