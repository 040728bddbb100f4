import type pg from 'pg';
import { loginOf } from './database-roles.js';
import { loadMigrations, type Migration } from './load-migrations.js';
import { asOwner } from './owner-connection.js';
import type { SchoolSchema } from './school-place.js';
import { migrateSchoolSchema } from './school-schema.js';

export interface MigrationResult {
  slug: string;
  from: number;
  /** Where it stands now; in a dry run, where it would stand. */
  to: number;
  /** Why it stayed where it was, in the database's words; null when it is up to date. */
  problem: string | null;
}

export interface MigrateSchoolsOptions {
  /** How many schools at a time. */
  parallel?: number;
  /** Only say what would be done. */
  dryRun?: boolean;
  /** Slug of the school that goes first and alone; when it fails, no other is tried. */
  canary?: string;
  /** In place of the rooms' own. */
  migrations?: readonly Migration[];
  report?: (result: MigrationResult) => void;
}

type SchoolAtVersion = SchoolSchema & { slug: string; version: number };

/**
 * Brings every school's schema up to date, several at a time. Each school is one transaction under a lock of its own,
 * so a run that was killed is taken up by the next, and two runs at once do each school once. A school that fails
 * stays at its version, is reported, and blocks no other; a school that was not tried counts as failed.
 * @returns one result a school, in order of slug
 * @throws Error in words when there is no such canary
 */
export async function migrateSchools(ownerUrl: string, appUrl: string, options: MigrateSchoolsOptions = {}): Promise<MigrationResult[]> {
  const migrations = options.migrations ?? loadMigrations('migrations');
  const schools = await asOwner(ownerUrl, listSchools);
  const run = new Run(ownerUrl, loginOf(appUrl).name, migrations, options);
  const first = schools.filter((school) => school.slug === options.canary);
  // A slip of the pen must not send every school first.
  if (options.canary !== undefined && first.length === 0)
    throw new Error(`there is no school “${options.canary}” that could go first. No school’s tables were touched.`);
  const rest = schools.filter((school) => school.slug !== options.canary);
  await run.all(first, 1);
  const refused = run.results.find((result) => result.problem);
  if (refused) run.leave(rest, `Not tried, because ${refused.slug} failed.`);
  else await run.all(rest, options.parallel ?? 4);
  return run.results.sort((a, b) => a.slug.localeCompare(b.slug));
}

class Run {
  readonly results: MigrationResult[] = [];

  constructor(
    private readonly ownerUrl: string,
    private readonly appUser: string,
    private readonly migrations: readonly Migration[],
    private readonly options: MigrateSchoolsOptions,
  ) {}

  async all(schools: readonly SchoolAtVersion[], parallel: number): Promise<void> {
    const open = schools.filter((school) => this.isOpen(school));
    const lane = () =>
      asOwner(this.ownerUrl, async (client) => {
        for (let school = open.shift(); school; school = open.shift()) this.note(await this.one(client, school));
      });
    await Promise.all(Array.from({ length: Math.min(parallel, open.length) }, lane));
  }

  leave(schools: readonly SchoolAtVersion[], problem: string): void {
    for (const { slug, version } of schools) this.note({ slug, from: version, to: version, problem });
  }

  /** Whether there is anything to do; what needs no connection of its own is noted at once. */
  private isOpen({ slug, version: from }: SchoolAtVersion): boolean {
    const latest = this.migrations.at(-1)?.version ?? 0;
    if (from < latest && !this.options.dryRun) return true;
    this.note({ slug, from, to: Math.max(from, latest), problem: null });
    return false;
  }

  private async one(client: pg.Client, school: SchoolAtVersion): Promise<MigrationResult> {
    const { slug, version: from } = school;
    try {
      return { slug, from, to: await migrateSchoolSchema(client, school, this.appUser, this.migrations), problem: null };
    } catch (problem) {
      return { slug, from, to: from, problem: (problem as Error).message };
    }
  }

  private note(result: MigrationResult): void {
    this.results.push(result);
    this.options.report?.(result);
  }
}

/** One query for all schools. Those still being provisioned are the provisioner's. */
async function listSchools(client: pg.Client): Promise<SchoolAtVersion[]> {
  const { rows } = await client.query<SchoolAtVersion>(
    `select id, slug, schema_name as schema, role_name as role, schema_version as version
     from national.institution where state <> 'provisioning' order by slug`,
  );
  return rows;
}
