-- Whom the operator writes to about a school, as the operator typed it. Not an account at the school.
create table institution_contact (
  institution_id uuid not null references institution (id) on delete cascade,
  role text not null check (role in ('administrator', 'it')),
  name text not null,
  mail text not null,
  primary key (institution_id, role)
);

-- Schools whose first administrator's step is still open know their administrator from here on.
insert into institution_contact (institution_id, role, name, mail)
  select institution_id, 'administrator', input ->> 'name', input ->> 'mail' from provisioning_step
  where step = 'administrator' and input is not null;

-- A way to the school's set-up page before its sign-in exists. Only the SHA-256 of the secret is kept.
create table set_up_link (
  id uuid primary key,
  institution_id uuid not null references institution (id) on delete cascade,
  role text not null check (role in ('administrator', 'it')),
  token_hash bytea not null unique,
  made_at timestamptz not null,
  expires_at timestamptz not null,
  used_at timestamptz,
  -- The browser that opened it goes on with a cookie of its own; again only the SHA-256 is kept.
  session_hash bytea unique,
  session_expires_at timestamptz,
  ended_at timestamptz
);
create index set_up_link_institution on set_up_link (institution_id);
-- One link a role at a time: whoever sends a second one ends the first.
create unique index set_up_link_live on set_up_link (institution_id, role) where ended_at is null;

-- What operators did. Outlives the school, so it names the school by id and slug and refers to no row.
create table operator_audit (
  id uuid primary key,
  at timestamptz not null,
  -- The operator's account, or null for the command line and for Akin itself.
  operator_id uuid,
  institution_id uuid,
  slug text,
  action text not null,
  -- Never a person: addresses of domains, states, steps.
  detail jsonb not null default '{}'
);
create index operator_audit_slug on operator_audit (slug, at desc);
create index operator_audit_at on operator_audit (at desc);
comment on table operator_audit is 'append only';
