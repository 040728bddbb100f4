create table institution (
  id uuid primary key,
  slug text not null unique check (slug ~ '^[a-z][a-z0-9-]{1,38}[a-z0-9]$'),
  name text not null,
  short_name text not null,
  kind text not null check (kind in ('medical_school', 'hospital_system', 'society')),
  class_size integer not null default 0 check (class_size >= 0),
  hbcu boolean not null default false,
  time_zone text not null,
  state text not null check (state in ('provisioning', 'active', 'suspended', 'archived')),
  schema_name text not null unique,
  role_name text not null unique,
  schema_version integer not null default 0,
  branding jsonb not null,
  words jsonb not null,
  answer_days integer not null default 5 check (answer_days between 1 and 30),
  demo_sign_in boolean not null default false,
  sign_in_ready boolean not null default false,
  mentors integer not null default 0,
  learners integer not null default 0,
  relationships integer not null default 0,
  created_at timestamptz not null default now()
);

create table domain (
  host text primary key check (host = lower(host)),
  institution_id uuid not null references institution (id)
);
create index domain_institution on domain (institution_id);

create table provisioning_step (
  institution_id uuid not null references institution (id),
  step text not null,
  position integer not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  input jsonb,
  why text,
  finished_at timestamptz,
  primary key (institution_id, step)
);
