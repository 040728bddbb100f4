-- What a realm asks of its identity provider's answers, beyond their signatures.
alter table sign_in
  add column want_encrypted boolean not null default false,
  add column name_id_format text,
  -- Ways of showing who one is, of which one must have been used; the first is the one a realm means, the others count as much.
  add column context_classes text[] not null default '{}',
  add column reauthenticate_admins boolean not null default false,
  add column allow_unsolicited boolean not null default false;

-- Whether the person was asked to show anew who they are.
alter table saml_request add column fresh boolean not null default false;
