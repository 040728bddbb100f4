import { env } from '@akin/platform';
import { migrateQueue } from '@akin/messaging';
import { migrateNational, migrateSchools, type MigrationResult } from '@akin/tenancy';
import { UsageProblem, type Command, type Options } from './command.js';

export const migrate: Command = {
  name: 'migrate',
  what: 'bring roles, control data, queue and every school’s tables up to date',
  options: {
    'dry-run': { type: 'boolean', what: 'change nothing; say which schools would change (control data must be there)' },
    parallel: { type: 'string', what: 'how many schools at a time, 1 to 32; 4 without it' },
    canary: { type: 'string', what: 'short address of the school that goes first; when it fails, no other is tried' },
  },
  async run(options) {
    const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl } = env();
    if (!ownerUrl || !appUrl) throw new Error('migrate needs DATABASE_OWNER_URL and DATABASE_URL.');
    const parallel = readParallel(options);
    const dryRun = options['dry-run'] === true;
    const national = dryRun ? [] : await migrateControlData(ownerUrl, appUrl);
    const schools = await migrateSchools(ownerUrl, appUrl, { parallel, dryRun, canary: options['canary'] as string | undefined });
    return {
      data: { dryRun, national, schools },
      words: describe(national, schools, dryRun),
      ok: schools.every(({ problem }) => !problem),
    };
  },
};

async function migrateControlData(ownerUrl: string, appUrl: string): Promise<number[]> {
  const { QUEUE_DATABASE_URL: queueUrl, REDIS_URL: redisUrl } = env();
  const applied = await migrateNational({ ownerUrl, appUrl, queueUrl: redisUrl ? null : (queueUrl ?? null) });
  await migrateQueue({ redisUrl, databaseUrl: queueUrl }, ownerUrl);
  return applied;
}

function readParallel({ parallel = '4' }: Options): number {
  const number = Number(parallel);
  if (Number.isInteger(number) && number >= 1 && number <= 32) return number;
  throw new UsageProblem('--parallel is a number from 1 to 32.');
}

function describe(national: number[], schools: MigrationResult[], dryRun: boolean): string {
  const failed = schools.filter(({ problem }) => problem);
  const moved = schools.filter(({ from, to, problem }) => from !== to && !problem);
  return [
    ...(dryRun ? [] : [national.length ? `Control data: migrations ${national.join(', ')} applied.` : 'Control data: up to date.']),
    `Schools: ${moved.length} ${dryRun ? 'would be brought' : 'brought'} up to date, ${schools.length - moved.length - failed.length} up to date before, ${failed.length} failed.`,
    ...moved.map(({ slug, from, to }) => `  ${slug}: version ${from} to ${to}`),
    ...failed.map(({ slug, from, problem }) => `  ${slug}: stays at version ${from}: ${problem}`),
  ].join('\n');
}
