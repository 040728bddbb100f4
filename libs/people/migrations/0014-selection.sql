-- What the school asks of its mentors: a row for each time that was decided anew, and the highest number is in force.
-- Without any, it asks nothing. Applications and decisions name the version they go by.
create table selection_version (
  version integer primary key,
  decided_at timestamptz not null,
  decided_by uuid references account (id) on delete set null,
  settings jsonb not null
);

-- A paused mentor comes back by themselves on that day.
alter table mentor add column paused_until date;
-- Since when the school's own training is done, where it asks for one.
alter table mentor add column trained_at timestamptz;

-- A mentor's application. Which criteria it names is for reviewers and the mentor only, so it is sealed.
create table mentor_application (
  id uuid primary key,
  mentor_id uuid not null references account (id) on delete cascade,
  state text not null check (state in ('draft', 'sent', 'more', 'approved', 'declined', 'withdrawn')),
  version integer not null references selection_version (version),
  sealed text not null,
  begun_at timestamptz not null,
  -- When it came to the reviewers, first or again after they asked for more.
  sent_at timestamptz,
  decided_at timestamptz
);
create unique index mentor_application_open on mentor_application (mentor_id) where state in ('draft', 'sent', 'more');
create index mentor_application_mentor on mentor_application (mentor_id, begun_at);
create index mentor_application_queue on mentor_application (sent_at) where state <> 'draft';

-- A file handed in for an application; its name and the criterion it is for are sealed, and so are its bytes.
create table evidence (
  id uuid primary key,
  application_id uuid not null references mentor_application (id) on delete cascade,
  kind text not null check (kind in ('pdf', 'png', 'jpeg', 'docx')),
  bytes integer not null check (bytes > 0),
  added_at timestamptz not null,
  sealed text not null
);
create index evidence_application on evidence (application_id);

-- In pieces, so that neither an archive nor a statement ever holds a whole file.
create table evidence_piece (
  evidence_id uuid not null references evidence (id) on delete cascade,
  number integer not null,
  sealed text not null,
  primary key (evidence_id, number)
);
-- What is encrypted does not shrink; trying to costs a second for ten megabytes.
alter table evidence_piece alter column sealed set storage external;

-- Words for somebody as a mentor. Who wrote them and what is sealed, and so is who was asked by mail to write.
create table nomination (
  id uuid primary key,
  -- Null while nobody on the school's list has the address that was given.
  mentor_id uuid references account (id) on delete cascade,
  kind text not null check (kind in ('leader', 'peer', 'learner')),
  -- Whoever wrote it, when they were signed in here; the office that asked for it, when it did.
  by_id uuid references account (id) on delete set null,
  asked_by uuid references account (id) on delete set null,
  at timestamptz not null,
  -- Only the SHA-256 of the link's secret is kept.
  token_hash bytea unique,
  expires_at timestamptz,
  given_at timestamptz,
  sealed text not null
);
create index nomination_mentor on nomination (mentor_id, at);
create index nomination_at on nomination (at desc, id);
create unique index nomination_once on nomination (mentor_id, by_id);

-- Who did what with whose part in the program, decisions with their reasons included (sealed). No foreign keys: it is told for good.
create table mentor_event (
  id uuid primary key,
  at timestamptz not null,
  mentor_id uuid,
  -- Null when time brought it about.
  actor_id uuid,
  act text not null,
  application_id uuid,
  version integer,
  sealed text
);
create index mentor_event_mentor on mentor_event (mentor_id, at);
create index mentor_event_application on mentor_event (application_id, at);
-- Told once, never changed and never taken back.
create rule mentor_event_stays as on delete to mentor_event do instead nothing;
create rule mentor_event_as_told as on update to mentor_event do instead nothing;
