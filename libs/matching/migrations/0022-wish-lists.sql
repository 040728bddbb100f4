-- A learner's wish lists, all of them in one cell: names, wishes, order and which is in use. Sealed under the school's key.
create table wish_lists (
  account_id uuid primary key references account (id) on delete cascade,
  sealed text not null
);

-- The mentors a learner has in mind, first choice first. Sealed as well: whom somebody thinks of asking is theirs alone.
create table shortlist (
  account_id uuid primary key references account (id) on delete cascade,
  sealed text not null
);
