-- A learner asks a mentor. While a request is open, one of the mentor's places is held for it.
create table request (
  id uuid primary key,
  learner_id uuid not null references account (id),
  mentor_id uuid not null references account (id),
  need text not null,
  hope text not null,
  when_text text not null,
  state text not null default 'open' check (state in ('open', 'accepted', 'declined', 'withdrawn', 'expired')),
  asked_at timestamptz not null,
  answer_by date not null,
  remind_at timestamptz not null,
  reminded_at timestamptz,
  answered_at timestamptz,
  words text,
  check (learner_id <> mentor_id),
  check ((state = 'open') = (answered_at is null))
);
create unique index request_open_once on request (learner_id, mentor_id) where state = 'open';
create index request_sent on request (learner_id, asked_at desc);
create index request_received on request (mentor_id, asked_at desc);
create index request_to_remind on request (remind_at) where state = 'open' and reminded_at is null;

-- What came of it.
create table mentorship (
  id uuid primary key,
  request_id uuid not null unique references request (id),
  learner_id uuid not null references account (id),
  mentor_id uuid not null references account (id),
  state text not null default 'active' check (state in ('active', 'ended')),
  started_at timestamptz not null,
  check (learner_id <> mentor_id)
);
create unique index mentorship_active_once on mentorship (learner_id, mentor_id) where state = 'active';
create index mentorship_of_learner on mentorship (learner_id, started_at desc);
create index mentorship_of_mentor on mentorship (mentor_id, started_at desc);
