-- Readings used to name of a person's answers those that somebody had looked for, which told what that was. Now whoever is shown
-- somebody is noted with all they show, so that what was noted before becomes as wide.
insert into identity_reading (subject_id, day, reader_id, facet, times, last_at)
select seen.subject_id, seen.day, seen.reader_id, shown.facet, max(seen.times), max(seen.last_at)
from identity_reading seen
join (select distinct subject_id, facet from identity_reading) shown on shown.subject_id = seen.subject_id
group by seen.subject_id, seen.day, seen.reader_id, shown.facet
on conflict (subject_id, day, reader_id, facet) do nothing;
