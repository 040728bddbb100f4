-- Who belongs to the school. Everyone else's person id is account.id.
create table account (
  id uuid primary key,
  roster_key text unique,
  mail text not null check (mail <> ''),
  given_name text not null default '',
  family_name text not null default '',
  display_name text,
  pronouns text,
  -- Given by the roster or by an administrator; they stay until taken away.
  given_roles text[] not null default '{}',
  -- What the school's sign-in said last time; replaced at each sign-in.
  entitled_roles text[] not null default '{}',
  state text not null default 'invited' check (state in ('invited', 'active', 'closed')),
  leaving boolean not null default false,
  first_sign_in_at timestamptz,
  last_sign_in_at timestamptz,
  created_at timestamptz not null default now(),
  check (given_roles <@ array['learner', 'mentor', 'admin', 'coordinator', 'cme_office', 'reviewer', 'viewer']),
  check (entitled_roles <@ array['learner', 'mentor', 'admin', 'coordinator', 'cme_office', 'reviewer', 'viewer'])
);
create unique index account_mail on account (lower(mail));
create index account_name on account (family_name, given_name, id);

-- How the school's identity provider calls a person. Never the mail address: those are reassigned.
create table login_identity (
  issuer text not null,
  kind text not null check (kind in ('subject_id', 'unique_id', 'principal_name', 'entra_object', 'persistent_name')),
  value text not null,
  account_id uuid not null references account (id),
  created_at timestamptz not null default now(),
  primary key (issuer, kind, value)
);
-- An account is linked to an identity provider once; a second identity of the same provider is somebody else.
create unique index login_identity_once on login_identity (account_id, issuer);
