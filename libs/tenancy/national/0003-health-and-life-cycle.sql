-- What the operator sees of a school's health: moments and counts, never a person.
alter table institution
  add column last_sign_in_at timestamptz,
  add column mails_waiting integer not null default 0,
  add column mails_failed integer not null default 0,
  add column last_mail_at timestamptz,
  add column events_waiting integer not null default 0,
  add column oldest_waiting_at timestamptz,
  add column health_at timestamptz,
  -- An archived school may be erased; until this moment that can be taken back.
  add column erase_after timestamptz,
  add check (erase_after is null or state = 'archived');

-- A domain of a school's own answers once its owner has shown that it is theirs. Several may wait for one; whoever
-- shows it first has it.
alter table domain
  drop constraint domain_pkey,
  add primary key (host, institution_id),
  add column token text not null default '',
  add column added_at timestamptz not null default now(),
  add column verified_at timestamptz,
  add column checked_at timestamptz,
  add column problem text;
create unique index domain_verified on domain (host) where verified_at is not null;
