-- The advice a school rests a policy on, as it was uploaded.
create table policy_document (
  id uuid primary key,
  name text not null,
  content bytea not null,
  added_by uuid references account (id) on delete set null,
  added_at timestamptz not null
);

-- What the school may do with each facet; every version is kept. None: what Akin ships is in force.
create table facet_policy (
  version integer primary key check (version > 0),
  rules jsonb not null,
  basis text not null,
  made_by uuid references account (id) on delete set null,
  made_at timestamptz not null,
  -- A policy that lets a group come first takes two people, a document and two days.
  needs_approval boolean not null,
  document_id uuid references policy_document (id),
  effective_on date,
  review_on date,
  approved_by uuid references account (id) on delete set null,
  approved_at timestamptz,
  withdrawn_at timestamptz,
  constraint facet_policy_two_people check (approved_by <> made_by),
  constraint facet_policy_grounds check (not needs_approval or (document_id is not null and review_on > effective_on))
);

-- Who may join, in the school's words; every version is kept.
create table join_statement (
  version integer primary key check (version > 0),
  text text not null,
  made_by uuid references account (id) on delete set null,
  made_at timestamptz not null
);
