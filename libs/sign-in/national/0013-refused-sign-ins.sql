-- Sign-ins that were refused at the operator's own address, and at schools that are not open. As `sign_in_refusal`
-- of each school; kept for 30 days.
create table outside_sign_in_refusal (
  reference text primary key,
  at timestamptz not null,
  reason text not null,
  attempt text not null check (attempt in ('in', 'out')),
  host text not null default '',
  issuer text,
  asked boolean not null default false,
  vouched boolean not null,
  -- Of those who sign in as operators, and of nobody at a school.
  mail_sealed text,
  seen integer check (seen > 0)
);
create index outside_sign_in_refusal_at on outside_sign_in_refusal (at desc, reference);
create unique index outside_sign_in_refusal_hour on outside_sign_in_refusal (at, vouched) where seen is not null;

-- A request that was used stays for a while, so that whoever comes back with it can be told so.
alter table saml_request add column used_at timestamptz;
