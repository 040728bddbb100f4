-- A person may come to be called anew: another provider, or another identifier of the same one, beside the old.
drop index login_identity_once;
create index login_identity_account on login_identity (account_id);
alter table login_identity add column last_used_at timestamptz;

-- Beside `state`, so that somebody who is let in again is what they were.
alter table account add column suspended_at timestamptz;
-- What a roster calls somebody stays; whom no roster has named is called what the school's sign-in says.
alter table account add column named_by_roster boolean not null default true;

-- An identifier that waits for a person's yes by mail; one at a time. Only the SHA-256 of the link's secret is kept.
create table identity_confirmation (
  account_id uuid primary key references account (id) on delete cascade,
  token_hash bytea not null unique,
  -- The browser that is waiting, where one began to sign in.
  browser_hash bytea,
  issuer text not null,
  kind text not null,
  value text not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null
);
create index identity_confirmation_browser on identity_confirmation (browser_hash);

-- Who did what to whose account. No foreign keys: it is told for good, also of accounts that became part of another.
create table account_audit (
  id uuid primary key,
  at timestamptz not null,
  actor_id uuid,
  action text not null,
  subject_id uuid,
  detail jsonb not null default '{}'
);
create index account_audit_subject on account_audit (subject_id, at desc);
-- Told once, never changed and never taken back.
create rule account_audit_stays as on delete to account_audit do instead nothing;
create rule account_audit_as_told as on update to account_audit do instead nothing;
