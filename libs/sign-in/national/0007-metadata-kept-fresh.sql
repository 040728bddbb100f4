-- Where an identity provider's metadata comes from and how the last look at it went. Given as a file or by hand it has
-- no address, and only `metadata_valid_until` and `metadata_read_at` say something.
alter table sign_in
  add column metadata_url text,
  -- The certificate (PEM) that must have signed the metadata; without one, it is believed for where it came from.
  add column metadata_signer text,
  add column metadata_etag text,
  add column metadata_modified text,
  add column metadata_read_at timestamptz,
  -- After this the metadata must not be used any more; null when it does not say.
  add column metadata_valid_until timestamptz,
  add column metadata_due_at timestamptz,
  add column metadata_failures integer not null default 0,
  -- In our own words, never what a stranger's server said.
  add column metadata_problem text,
  -- Fetched metadata that changes too much to be taken without a person's yes.
  add column metadata_waiting text,
  add column metadata_waiting_since timestamptz,
  add check (metadata_url is not null or (metadata_signer is null and metadata_due_at is null and metadata_waiting is null)),
  add check ((metadata_waiting is null) = (metadata_waiting_since is null));
create index sign_in_metadata_due on sign_in (metadata_due_at) where metadata_due_at is not null;

-- A second key of ours, while one takes the other's place: `coming` is published and not yet signed with, `going` was
-- signed with before. What is encrypted to either can be read.
create table sign_in_key (
  realm_id uuid primary key references sign_in (realm_id) on delete cascade,
  stage text not null check (stage in ('coming', 'going')),
  key_sealed text not null,
  certificate text not null,
  since timestamptz not null
);
