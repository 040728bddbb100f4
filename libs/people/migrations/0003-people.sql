-- What a person tells about themselves beyond their account: rank and field from the roster, the rest from them.
create table profile (
  account_id uuid primary key references account (id) on delete cascade,
  title text,
  department text,
  specialty text,
  subspecialty text,
  stage text,
  own_words text,
  -- Named by the roster saved last; those who drop out of a roster are flagged, never removed.
  on_roster boolean not null default false
);

-- One facet as its owner answered it. No row means no answer.
create table facet_answer (
  account_id uuid not null references account (id) on delete cascade,
  facet text not null,
  terms text[] not null default '{}',
  own_words text,
  audience text not null check (audience in ('nobody', 'matching', 'pair', 'school', 'partners')),
  primary key (account_id, facet),
  check (cardinality(terms) > 0 or own_words is not null)
);
create index facet_answer_by_facet on facet_answer (facet);

-- A mentor's places. `held` are kept for open requests; the check is what no race can get around.
create table mentor (
  account_id uuid primary key references account (id) on delete cascade,
  state text not null default 'invited'
    check (state in ('invited', 'applied', 'in_review', 'approved', 'training', 'active', 'paused', 'retired')),
  capacity integer not null default 3 check (capacity between 1 and 5),
  taken integer not null default 0,
  held integer not null default 0,
  helps_with text[] not null default '{}',
  invited_at timestamptz,
  joined_at timestamptz,
  constraint mentor_room check (taken >= 0 and held >= 0 and taken + held <= capacity)
);
create index mentor_by_state on mentor (state);

-- A roster that was dropped and checked. Columns only the person may speak for are emptied before a row is stored,
-- and the rows go as soon as the roster is saved or discarded.
create table roster (
  id uuid primary key,
  file_name text not null,
  uploaded_by uuid references account (id) on delete set null,
  uploaded_at timestamptz not null,
  state text not null default 'checked' check (state in ('checked', 'committed', 'discarded')),
  header_signature text not null,
  columns jsonb not null,
  rows jsonb,
  -- Fingerprint of the comparison that was shown; saving is refused when it has changed since.
  compared text not null,
  counts jsonb not null,
  problems jsonb not null,
  changes jsonb not null,
  result jsonb
);
create index roster_by_time on roster (uploaded_at desc);

-- How a school's columns were read when a roster with the same header was last saved.
create table roster_mapping (
  header_signature text primary key,
  fields jsonb not null
);
