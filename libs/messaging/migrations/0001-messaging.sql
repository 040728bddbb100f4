-- What happened, written in the transaction in which it happened. The worker tells whoever listens.
create table outbox_event (
  id uuid primary key,
  topic text not null,
  payload jsonb not null,
  at timestamptz not null default now(),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  handled_at timestamptz
);
create index outbox_event_open on outbox_event (next_at) where handled_at is null;

-- One row a mail; the key makes the second writing of the same mail do nothing.
create table mail (
  id uuid primary key,
  key text not null unique,
  kind text not null,
  recipient text not null,
  subject text not null,
  html text not null,
  body text not null,
  message_id text not null unique,
  state text not null default 'waiting' check (state in ('waiting', 'sending', 'sent', 'failed')),
  attempts integer not null default 0,
  next_at timestamptz not null default now(),
  written_at timestamptz not null default now(),
  sent_at timestamptz,
  problem text
);
create index mail_open on mail (next_at) where state in ('waiting', 'sending');
