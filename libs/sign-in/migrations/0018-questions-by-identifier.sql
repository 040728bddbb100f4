-- Each identifier that waits for a yes has a question of its own: whoever asks second cannot end what was asked first.
alter table identity_confirmation
  drop constraint identity_confirmation_pkey,
  -- Where the person was going when they were asked.
  add column return_to text not null default '/',
  -- Two identifiers ask for one account: a yes then counts only in the browser that began to sign in.
  add column contested boolean not null default false,
  add primary key (account_id, issuer, kind, value);

-- Strangers crowd out nobody whose browser had begun to sign in.
drop index sign_in_refusal_hour;
create unique index sign_in_refusal_hour on sign_in_refusal (at, vouched, asked) where seen is not null;
