-- Whether a test sign-in showed a second factor: where administrators need one, only such a test speaks for a switch.
alter table sign_in_trial add column mfa boolean not null default false;

-- Strangers crowd out nobody whose browser had begun to sign in.
drop index outside_sign_in_refusal_hour;
create unique index outside_sign_in_refusal_hour on outside_sign_in_refusal (at, vouched, asked) where seen is not null;
