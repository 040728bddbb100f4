-- How one realm (a school, or the operator) trusts its identity provider.
create table sign_in (
  realm_id uuid primary key,
  host text not null,
  sp_entity_id text not null unique,
  sp_key_sealed text not null,
  sp_certificates text[] not null check (cardinality(sp_certificates) > 0),
  -- One identity provider belongs to one realm; a second use would let one school's answers fit another.
  idp_entity_id text unique,
  sso_url text,
  slo_url text,
  idp_certificates text[] not null default '{}',
  idp_scopes text[] not null default '{}',
  metadata text,
  want_response_signed boolean not null default false,
  want_assertion_signed boolean not null default true,
  entitlement_policy jsonb not null default '{}',
  enabled boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  check (want_response_signed or want_assertion_signed),
  check (not enabled or (idp_entity_id is not null and sso_url is not null and cardinality(idp_certificates) > 0))
);

-- A sign-in that was begun: it belongs to one realm and one browser and is used once.
create table saml_request (
  id text primary key,
  realm_id uuid not null,
  browser_hash bytea not null,
  return_to text not null,
  begun_at timestamptz not null,
  expires_at timestamptz not null
);
create index saml_request_expiry on saml_request (expires_at);

-- Assertions that have made a session; none makes a second one.
create table saml_assertion (
  realm_id uuid not null,
  issuer text not null,
  assertion_id text not null,
  expires_at timestamptz not null,
  primary key (realm_id, issuer, assertion_id)
);
create index saml_assertion_expiry on saml_assertion (expires_at);

-- Only the SHA-256 of the cookie is kept, so this table opens nothing.
create table session (
  token_hash bytea primary key,
  id uuid not null unique,
  realm_id uuid not null,
  person_id uuid not null,
  -- SHA-256 of the identity provider's name for the person, to end the session when it says so.
  name_hash bytea not null,
  session_index text,
  created_at timestamptz not null,
  last_seen_at timestamptz not null,
  expires_at timestamptz not null,
  revoked_at timestamptz
);
create index session_person on session (realm_id, person_id);
create index session_name on session (realm_id, name_hash);
create index session_expiry on session (expires_at);

-- Those who run the installation. They belong to no school.
create table operator_account (
  id uuid primary key,
  issuer text not null,
  kind text not null,
  value text not null,
  name text not null,
  mail text not null,
  created_at timestamptz not null default now(),
  last_sign_in_at timestamptz not null,
  unique (issuer, kind, value)
);
