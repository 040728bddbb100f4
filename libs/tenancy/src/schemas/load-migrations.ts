import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '@akin/platform';

export interface Migration {
  version: number;
  name: string;
  sql: string;
}

/** `migrations` are for a school's schema, `national` for control data. */
export type MigrationKind = 'migrations' | 'national';

const loaded = new Map<string, readonly Migration[]>();

/**
 * Every room's migrations of one kind, oldest first, read from the disk once in a process. A number is used once,
 * whichever room uses it.
 * @throws Error when two files share a number or a file is named otherwise than `NNNN-name.sql`
 */
export function loadMigrations(kind: MigrationKind, root = workspaceRoot()): readonly Migration[] {
  const key = join(root, kind);
  const known = loaded.get(key) ?? readMigrations(kind, root);
  loaded.set(key, known);
  return known;
}

function readMigrations(kind: MigrationKind, root: string): Migration[] {
  const rooms = readdirSync(join(root, 'libs'));
  const found = rooms.flatMap((room) => readFolder(join(root, 'libs', room, kind)));
  found.sort((a, b) => a.version - b.version);
  found.forEach((migration, at) => {
    if (at > 0 && found[at - 1].version === migration.version) throw new Error(`Two migrations have the number ${migration.version}.`);
  });
  return found;
}

function readFolder(folder: string): Migration[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .map((file) => {
      const named = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file);
      if (!named) throw new Error(`A migration is named NNNN-name.sql; this is not: ${file}`);
      return { version: Number(named[1]), name: named[2], sql: readFileSync(join(folder, file), 'utf8') };
    });
}

/** The version a schema has when every migration of the kind has run. */
export function latestVersion(kind: MigrationKind, root?: string): number {
  return loadMigrations(kind, root).at(-1)?.version ?? 0;
}
