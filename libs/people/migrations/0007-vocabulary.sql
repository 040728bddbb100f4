-- What the school shows of the shipped facets and areas of need, and in which order. One that is not listed is shown.
create table school_facet (
  facet text primary key,
  position integer not null,
  shown boolean not null default true
);

create table school_need (
  need text primary key,
  position integer not null,
  shown boolean not null default true
);
