-- Where a realm's values are found in an answer; null for the names Akin looks for by itself.
alter table sign_in
  add column vendor text not null default 'other',
  add column attribute_map jsonb,
  -- When what is on was switched on; null while nothing is.
  add column switched_on_at timestamptz;
update sign_in set switched_on_at = updated_at where enabled;

-- Two schools of one university may share an identity provider, once the operator has said yes for one of them. An answer
-- for one never fits the other: audience, recipient and destination name the school it was made for.
alter table sign_in drop constraint sign_in_idp_entity_id_key;
create index sign_in_idp_entity on sign_in (idp_entity_id) where idp_entity_id is not null;
create table sign_in_shared_idp (
  realm_id uuid not null references sign_in (realm_id) on delete cascade,
  idp_entity_id text not null,
  allowed_at timestamptz not null,
  primary key (realm_id, idp_entity_id)
);

-- What is being prepared beside what is on. It names nobody: whoever may prepare goes on where another left off.
create table sign_in_draft (
  realm_id uuid primary key references sign_in (realm_id) on delete cascade,
  metadata text,
  url text,
  signer text,
  etag text,
  modified text,
  read_at timestamptz,
  -- What it leaves out is as Akin has it by itself.
  options jsonb not null default '{}',
  changed_at timestamptz not null,
  check (metadata is not null or url is null),
  check ((metadata is null) = (read_at is null))
);

-- Until now, metadata waited in the same row that people sign in by.
insert into sign_in_draft (realm_id, metadata, url, signer, etag, modified, read_at, changed_at)
  select realm_id, metadata, metadata_url, metadata_signer, metadata_etag, metadata_modified, coalesce(metadata_read_at, updated_at), updated_at
  from sign_in where not enabled and metadata is not null;
update sign_in set metadata = null, metadata_url = null, metadata_signer = null, metadata_etag = null, metadata_modified = null,
    metadata_read_at = null, metadata_valid_until = null, metadata_due_at = null, metadata_waiting = null, metadata_waiting_since = null
  where not enabled and metadata is not null;

-- What was on before, whole, for as long as it can be switched back to.
create table sign_in_previous (
  realm_id uuid primary key references sign_in (realm_id) on delete cascade,
  idp_entity_id text not null,
  metadata text not null,
  url text,
  signer text,
  etag text,
  modified text,
  read_at timestamptz not null,
  options jsonb not null,
  replaced_at timestamptz not null,
  until timestamptz not null
);
create index sign_in_previous_until on sign_in_previous (until);

-- A test sign-in with one state of what is prepared. Its request is kept here and not in `saml_request`, so that its
-- answer can never sign anybody in, nor any other answer be judged by what is only prepared.
create table sign_in_trial (
  request_id text primary key,
  realm_id uuid not null references sign_in (realm_id) on delete cascade,
  browser_hash bytea not null,
  -- SHA-256 of who began it; what came of it is shown to nobody else.
  owner_hash bytea not null,
  -- The state it was begun with.
  digest text not null,
  return_to text not null,
  begun_at timestamptz not null,
  ended_at timestamptz,
  passed boolean,
  -- What arrived: sealed, and gone after an hour.
  result_sealed text,
  check ((ended_at is null) = (passed is null))
);
create index sign_in_trial_realm on sign_in_trial (realm_id, begun_at desc);
create index sign_in_trial_begun on sign_in_trial (begun_at);

-- The operator's way to a school that its own sign-in has locked out: such a link opens although sign-in is on.
alter table set_up_link add column break_glass boolean not null default false;
-- Since when this address is the contact's. Whoever changes one cannot have a way in sent there on the same day.
alter table institution_contact add column since timestamptz not null default now();
update institution_contact c set since = i.created_at from institution i where i.id = c.institution_id;
create function note_contact_change() returns trigger language plpgsql as $$
begin
  if new.mail is distinct from old.mail then
    new.since := now();
  else
    new.since := old.since;
  end if;
  return new;
end $$;
create trigger institution_contact_change before update on institution_contact
  for each row execute function note_contact_change();
