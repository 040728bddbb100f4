-- A unit of training. Credit is counted in quarters of an hour: 4 quarters are one credit.
create table module (
  id uuid primary key,
  title text not null,
  kind text not null check (kind in ('mentor', 'mentee')),
  max_quarters integer not null check (max_quarters > 0)
);

-- What one person claimed for one module. Claims are never changed or removed.
create table cme_claim (
  id uuid primary key,
  account_id uuid not null references account (id),
  module_id uuid not null references module (id),
  quarters integer not null check (quarters > 0),
  claimed_at timestamptz not null,
  unique (account_id, module_id)
);
create index cme_claim_by_module on cme_claim (module_id);
