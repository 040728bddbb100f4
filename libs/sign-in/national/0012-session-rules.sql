-- How long a session lasts at a realm; a school may shorten both. And whether its administrators need a second factor.
alter table sign_in
  add column idle_minutes smallint not null default 30 check (idle_minutes between 5 and 30),
  add column absolute_hours smallint not null default 8 check (absolute_hours between 1 and 8),
  add column admins_need_mfa boolean not null default false;

alter table session
  -- "Chrome on Windows", never what the browser sent and never an address.
  add column device text check (length(device) <= 60),
  -- What the person was when they signed in, such as their roles; the session is over once they are something else.
  add column standing text,
  add column mfa boolean not null default false,
  -- The provider's name for the person, sealed, to tell it when they sign out; only where it offers to be told.
  add column name_sealed text;

alter table saml_request
  -- Whether the person was asked for a second factor.
  add column mfa boolean not null default false,
  -- The session this browser had when it began; the new one takes its place.
  add column session_hash bytea;

-- Operators sign in with a second factor, also where they did without one so far.
update sign_in set context_classes = array['https://refeds.org/profile/mfa']
  where realm_id = '00000000-0000-0000-0000-000000000000' and context_classes = '{}';
