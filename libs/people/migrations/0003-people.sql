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

-- Everything a person answered about themselves, with the audience of each answer, sealed under the school's key for
-- this one row. Which facets, how many and how long is inside as well; no row means no answer.
create table facet_answers (
  account_id uuid primary key references account (id) on delete cascade,
  sealed text not null
);

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
