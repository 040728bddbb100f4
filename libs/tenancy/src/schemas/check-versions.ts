import { log } from '@akin/platform';
import type { NationalDb } from '../unit/national-db.js';
import { latestVersion } from './load-migrations.js';

/** How far the database is, as one row. */
export interface Versions {
  /** The last migration of control data that was applied. */
  national: number;
  /** Schools whose tables are older than this program. */
  behind: number;
}

const undefinedTable = '42P01';

/**
 * Whether this program may start on this database, by one query however many schools there are. A database that is
 * ahead is fine: migrations go first, the programs that need them follow. Schools that are behind are counted in the
 * log, and are told `school_not_ready` until they are up to date (see `schoolInUse`); the others are served.
 * @throws Error in words when control data is missing or older than this program
 */
export async function checkVersions(national: NationalDb): Promise<Versions> {
  const versions = await readVersions(national);
  const needed = latestVersion('national');
  if (versions.national < needed) {
    throw new Error(
      `Control data is at version ${versions.national}, this program needs ${needed}. Run the command migrate, then start it again.`,
    );
  }
  if (versions.behind) log.warn({ schools: versions.behind }, 'schools are behind and not served; run the command migrate');
  return versions;
}

async function readVersions(national: NationalDb): Promise<Versions> {
  try {
    const [versions] = await national.ask<Versions>(
      `select coalesce((select max(version) from national_version), 0) as national,
              (select count(*) from institution where state <> 'provisioning' and schema_version < $1) as behind`,
      [latestVersion('migrations')],
    );
    return versions;
  } catch (problem) {
    if ((problem as { code?: string }).code === undefinedTable) return { national: 0, behind: 0 };
    throw problem;
  }
}
