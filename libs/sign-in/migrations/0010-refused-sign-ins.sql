-- Sign-ins that were refused, for the administrator; kept for 30 days.
create table sign_in_refusal (
  -- What the person was told to mention.
  reference text primary key,
  at timestamptz not null,
  reason text not null,
  attempt text not null check (attempt in ('in', 'out')),
  host text not null default '',
  -- Who the message claims to come from.
  issuer text,
  -- Whether this browser had begun to sign in.
  asked boolean not null default false,
  -- Whether the identity provider had vouched for the person. What strangers send is counted apart, so that it crowds nobody out.
  vouched boolean not null,
  -- The mail address it vouched for, sealed under this school's key.
  mail_sealed text,
  -- How many there were in the hour that begins at `at`; null for a refusal that is kept by itself.
  seen integer check (seen > 0)
);
create index sign_in_refusal_at on sign_in_refusal (at desc, reference);
create unique index sign_in_refusal_hour on sign_in_refusal (at, vouched) where seen is not null;
