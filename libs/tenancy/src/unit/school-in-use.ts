import { Refusal } from '@akin/platform';
import type { School } from '../registry/school.js';
import { latestVersion } from '../schemas/load-migrations.js';
import { currentSchool } from './ambient.js';

/**
 * The school around the caller, when its tables are at least as new as this program. Newer ones are fine: migrations
 * only add, and go before the programs that need them. Older ones wait for their migration.
 * @throws Refusal `no_school`, `school_not_ready`
 */
export function schoolInUse(): School {
  const school = currentSchool();
  if (school.schemaVersion < latestVersion('migrations')) throw new Refusal('school_not_ready');
  return school;
}
