-- What the school decided about the shipped vocabulary, whole, version by version. The newest holds; none: see school_facet
-- and school_need.
create table school_vocabulary (
  version integer primary key check (version > 0),
  changes jsonb not null,
  made_by uuid references account (id) on delete set null,
  made_at timestamptz not null
);

-- Who was shown somebody else's answers about themselves: which facets and on which day at the school, never the answers.
create table identity_reading (
  subject_id uuid not null references account (id) on delete cascade,
  day date not null,
  reader_id uuid not null references account (id) on delete cascade,
  facet text not null,
  times integer not null default 1,
  last_at timestamptz not null,
  primary key (subject_id, day, reader_id, facet)
);
create index identity_reading_by_reader on identity_reading (reader_id);
