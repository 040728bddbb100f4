-- Programs remember schools. Each row says in which transaction it last changed in a way that matters to them, so that
-- one question tells a program what it must forget.
alter table institution add column changed_in xid8 not null default pg_current_xact_id();
create index institution_changed_in on institution (changed_in);

create function note_institution_change() returns trigger language plpgsql as $$
begin
  new.changed_in := pg_current_xact_id();
  return new;
end
$$;
create trigger institution_change
  before update of slug, name, short_name, kind, state, class_size, hbcu, schema_name, role_name, schema_version, time_zone, branding,
    words, answer_days, demo_sign_in, sign_in_ready
  on institution for each row execute function note_institution_change();

-- When a school was last erased; not which, for nothing of it is kept. Its address may be another's tomorrow.
create table last_erasure (
  one boolean primary key default true check (one),
  gone_in xid8 not null
);

create function note_institution_gone() returns trigger language plpgsql set search_path from current as $$
begin
  insert into last_erasure (gone_in) values (pg_current_xact_id()) on conflict (one) do update set gone_in = excluded.gone_in;
  return null;
end
$$;
create trigger institution_gone after delete on institution for each row execute function note_institution_gone();

create function note_domain_change() returns trigger language plpgsql set search_path from current as $$
begin
  update institution set changed_in = pg_current_xact_id() where id in (new.institution_id, old.institution_id);
  return null;
end
$$;
create trigger domain_change
  after insert or delete or update of host, verified_at on domain for each row execute function note_domain_change();
