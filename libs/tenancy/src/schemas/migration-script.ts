import pg from 'pg';
import type { Migration } from './load-migrations.js';

const id = (name: string) => pg.escapeIdentifier(name);
const text = (value: string) => pg.escapeLiteral(value);

/** All statements a schema still needs as one script: sent once, a third faster than one by one. */
export function migrationScript(schema: string, open: readonly Migration[]): string {
  return [`set local search_path to ${id(schema)};`, ...open.map((migration) => `${migration.sql}\n;`)].join('\n');
}

/**
 * Lets the school's role use what is in its schema. What it may use already is left alone, for every grant rewrites a
 * row of the catalog, and a migration touches few tables.
 */
export function grantScript({ schema, role }: { schema: string; role: string }): string {
  return `
    grant usage on schema ${id(schema)} to ${id(role)};
    do $$
    declare thing record;
    begin
      for thing in
        select oid::regclass as name, relkind from pg_class
        where relnamespace = ${text(schema)}::regnamespace
          and case when relkind in ('r', 'p') then not has_table_privilege(${text(role)}, oid, 'select')
                   when relkind = 'S' then not has_sequence_privilege(${text(role)}, oid, 'usage') end
      loop
        if thing.relkind = 'S' then
          execute format('grant usage on sequence %s to ${id(role)}', thing.name);
        else
          execute format('grant select, insert, update, delete on table %s to ${id(role)}', thing.name);
        end if;
      end loop;
    end $$;`;
}
