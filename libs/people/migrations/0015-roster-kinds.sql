-- A roster lists faculty or learners, all of them or only some, and can be taken back for a day after it was saved.
alter table roster drop constraint roster_state_check;
alter table roster add constraint roster_state_check
  check (state in ('checking', 'checked', 'saving', 'committed', 'discarded', 'undone'));
alter table roster add column kind text not null default 'faculty' check (kind in ('faculty', 'learners'));
alter table roster add column whole boolean not null default true;
-- How the file was read, in words.
alter table roster add column reading jsonb not null default '{"format": "csv", "notes": []}';
-- How its free words are read, and what the school chose about them.
alter table roster add column words jsonb not null default '[]';
alter table roster add column chosen jsonb not null default '[]';
-- What the school keeps as it is, and how many people each field concerns.
alter table roster add column declined jsonb not null default '[]';
alter table roster add column fields jsonb not null default '[]';
-- The rows, a JSON list with one to a line, and those that were rejected. As text they are read a few at a time, and what is
-- kept for minutes is not worth the time of making it small.
alter table roster alter column rows type text using rows::text;
alter table roster alter column rows set storage external;
alter table roster add column rejects text;
-- Stands for everyone it was set beside; another one means that somebody was changed since.
alter table roster add column beside text;
alter table roster add column saved_at timestamptz;
create index roster_saved on roster (saved_at desc) where state = 'committed';

-- What a roster does to whom, from its check on until a day after it was saved: as long as it can be taken back.
create table roster_person (
  roster_id uuid not null references roster (id) on delete cascade,
  -- The order of the file; who is leaving comes after it.
  position integer not null,
  row integer,
  -- Of somebody new, the account they will have.
  account_id uuid not null,
  -- As it is shown; null when nothing of it is.
  kind text check (kind in ('added', 'changed', 'leaving')),
  act text not null check (act in ('add', 'change', 'list', 'leave', 'unlist', 'nothing')),
  name text not null,
  -- What is written; null leaves what is there.
  key text,
  mail text,
  given_name text,
  family_name text,
  title text,
  rank text,
  department text,
  specialty text,
  subspecialty text,
  stage text,
  program text,
  graduates_on date,
  gives_role boolean not null default false,
  returns boolean not null default false,
  -- What differs, as it is shown.
  fields jsonb,
  -- What was there, for taking it back.
  before jsonb,
  -- Why it is not taken back.
  stays text,
  primary key (roster_id, position)
);

-- How words of earlier rosters are to be read; no code keeps them as they are.
create table roster_word (
  kind text not null check (kind in ('faculty', 'learners')),
  -- The field and the words, in the form in which they are compared.
  word text not null,
  code text,
  primary key (kind, word)
);

alter table roster_mapping add column kind text not null default 'faculty' check (kind in ('faculty', 'learners'));
alter table roster_mapping drop constraint roster_mapping_pkey;
alter table roster_mapping add primary key (kind, header_signature);
-- As the header had them, so that a file with other columns beside these is read the same way.
alter table roster_mapping add column names jsonb;

-- Code of the term a title was read as.
alter table profile add column rank text;
alter table profile add column program text;
alter table profile add column graduates_on date;
-- Beside `on_roster`, which is about faculty.
alter table profile add column on_learner_roster boolean not null default false;
