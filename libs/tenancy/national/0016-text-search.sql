-- What PostgreSQL knows about likeness of words and about accents, in a schema of its own without any rows. Schools and
-- control data call it by its full name; both extensions are trusted, so the owner need not be a superuser.
create schema if not exists text_search;
create extension if not exists pg_trgm with schema text_search;
create extension if not exists unaccent with schema text_search;

do $$
declare elsewhere record;
begin
  for elsewhere in
    select extname as name, extnamespace::regnamespace as place from pg_extension
    where extname in ('pg_trgm', 'unaccent') and extnamespace <> 'text_search'::regnamespace
  loop
    raise exception 'The extension % is in schema % of this database. A superuser can move it: alter extension % set schema text_search;',
      elsewhere.name, elsewhere.place, elsewhere.name;
  end loop;
end $$;

-- A word as it is compared: without case and accents. The dictionary is named, so that no search path decides about it.
create function text_search.plain(words text) returns text language sql immutable strict parallel safe
  return lower(text_search.unaccent('text_search.unaccent'::regdictionary, words));

grant usage on schema text_search to public;
