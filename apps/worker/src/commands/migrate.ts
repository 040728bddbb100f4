import { env } from '@akin/platform';
import { migrateQueue } from '@akin/messaging';
import { migrateNational, migrateSchools } from '@akin/tenancy';
import type { Command } from './command.js';

export const migrate: Command = {
  name: 'migrate',
  what: 'bring roles, control data, queue and every school’s tables up to date',
  options: {},
  async run() {
    const { DATABASE_OWNER_URL: ownerUrl, DATABASE_URL: appUrl, QUEUE_DATABASE_URL: queueUrl, REDIS_URL: redisUrl } = env();
    if (!ownerUrl || !appUrl) throw new Error('migrate needs DATABASE_OWNER_URL and DATABASE_URL.');
    const national = await migrateNational({ ownerUrl, appUrl, queueUrl: redisUrl ? null : (queueUrl ?? null) });
    await migrateQueue({ redisUrl, databaseUrl: queueUrl }, ownerUrl);
    const schools = await migrateSchools(ownerUrl, appUrl);
    const failed = schools.filter((school) => school.problem);
    const words = [
      `Control data: ${national.length} migrations applied.`,
      `Schools: ${schools.length - failed.length} up to date, ${failed.length} failed.`,
    ];
    return {
      data: { national, schools },
      words: [...words, ...failed.map(({ slug, problem }) => `  ${slug}: ${problem}`)].join('\n'),
      ok: failed.length === 0,
    };
  },
};
