-- Who was shown somebody else's answers about themselves, one row a day for each pair: which facets, never the answers.
create table answers_shown (
  subject_id uuid not null references account (id) on delete cascade,
  day date not null,
  reader_id uuid not null references account (id) on delete cascade,
  facets text[] not null,
  times integer not null,
  last_at timestamptz not null,
  primary key (subject_id, day, reader_id)
);
create index answers_shown_by_reader on answers_shown (reader_id);

-- Readings used to name those of a person's answers that somebody had looked for, which told what that was. Whoever is shown
-- somebody is noted with all they show now, so what was noted before becomes as wide.
insert into answers_shown (subject_id, day, reader_id, facets, times, last_at)
select seen.subject_id, seen.day, seen.reader_id, shown.facets, max(seen.times), max(seen.last_at)
from identity_reading seen
join (select subject_id, array_agg(distinct facet order by facet) as facets from identity_reading group by subject_id) shown
  on shown.subject_id = seen.subject_id
group by seen.subject_id, seen.day, seen.reader_id, shown.facets;
drop table identity_reading;
