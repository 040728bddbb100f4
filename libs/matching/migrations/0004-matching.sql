-- What a learner hopes for in a mentor. Private to the learner.
create table wish (
  account_id uuid not null references account (id) on delete cascade,
  facet text not null,
  term text not null,
  weight text not null check (weight in ('must', 'a_lot', 'a_little', 'not_wanted')),
  position smallint not null,
  primary key (account_id, facet, term)
);
