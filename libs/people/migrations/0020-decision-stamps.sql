-- Changes whenever the school decides anew about its facet policy or its words, so that one small table tells whether what
-- a process remembers of them still holds. No row: nothing was decided since this table is here.
create table decision_stamp (
  about text primary key check (about in ('policy', 'words')),
  stamp uuid not null
);
