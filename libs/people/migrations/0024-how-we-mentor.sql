-- How a mentor mentors, for the school's members to read and learners to wish for. Empty is not answered.
alter table mentor
  -- What they help with first of all.
  add column focus text[] not null default '{}',
  add column meeting_mode text[] not null default '{}',
  add column meeting_time text[] not null default '{}',
  add column mentoring_kind text[] not null default '{}',
  -- Where those stand whom they would rather work with; empty is anywhere.
  add column prefers_stages text[] not null default '{}',
  add constraint mentor_focus check (focus <@ helps_with and cardinality(focus) <= 3);
