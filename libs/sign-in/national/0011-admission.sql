-- Who may come in beside the roster: rules by affiliation and group stand here, those by entitlement in `entitlement_policy`.
alter table sign_in
  add column admission_rules jsonb not null default '[]',
  add column confirm_new_identifiers text not null default 'always' check (confirm_new_identifiers in ('always', 'changed'));
-- In the demonstration nobody reads the mail of everybody who looks around.
update sign_in set confirm_new_identifiers = 'changed' where realm_id in (select id from institution where demo_sign_in);
