-- A round of inviting: what its mails say besides ours, and when they go.
create table invitation_plan (
  id uuid primary key,
  state text not null default 'open' check (state in ('open', 'held', 'canceled', 'done')),
  made_at timestamptz not null,
  made_by uuid references account (id) on delete set null,
  greeting text not null,
  signed_by text not null,
  reply_to text not null,
  start_at timestamptz not null,
  -- How many on one working day; null for all at once.
  per_day integer check (per_day > 0),
  people integer not null,
  sent integer not null default 0,
  -- The day at the school somebody was last invited on, and how many were on it.
  sent_on date,
  sent_that_day integer not null default 0
);
create index invitation_plan_open on invitation_plan (start_at) where state = 'open';
create index invitation_plan_newest on invitation_plan (made_at desc);

-- What there is about inviting somebody besides when they were (mentor.invited_at).
create table invitation (
  person_id uuid primary key references account (id) on delete cascade,
  -- The round they wait in, or came by.
  plan_id uuid references invitation_plan (id) on delete set null,
  place integer not null default 0,
  -- How often they were invited anew, because an address did not work; each time is a mail of its own.
  round smallint not null default 0,
  -- The last reminder, by its days after the invitation.
  reminded smallint not null default 0,
  reminded_at timestamptz,
  -- A mail to this address came back for good. With another address they may be invited anew.
  bounced_at timestamptz,
  bounced_mail text,
  trouble text,
  -- Asked not to be written to. No roster and no administrator undoes it.
  opted_out_at timestamptz
);
create index invitation_place on invitation (plan_id, place);
create index mentor_invited on mentor (invited_at) where invited_at is not null;

alter table mail add column reply_to text;
-- Where a mail program may post to stop mails like this one (RFC 8058).
alter table mail add column unsubscribe text;
