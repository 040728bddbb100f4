-- What learners look for, kept by them to look again or to wait for. What it is, its name and who was known to fit are sealed
-- under the school's key for this one learner; that somebody waits, and when they were told, lies open for the worker.
create table saved_search (
  id uuid primary key,
  account_id uuid not null references account (id) on delete cascade,
  sealed text not null,
  waits boolean not null,
  since timestamptz not null,
  told_at timestamptz,
  -- What transactions before this one changed about mentors has been looked at; null: nothing yet.
  looked xid8,
  -- The school's rules it was looked at under.
  rules text
);
create index saved_search_of on saved_search (account_id);
create index saved_search_waiting on saved_search (account_id) where waits;

-- How the school weighs the parts of a match, and words of its own that stand for others; every version is kept.
-- None: what Akin ships holds.
create table matching_settings (
  version integer primary key check (version > 0),
  shares jsonb not null,
  synonyms jsonb not null,
  made_by uuid references account (id) on delete set null,
  made_at timestamptz not null
);
