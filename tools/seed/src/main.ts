import 'reflect-metadata';
import { env, log } from '@akin/platform';
import { generateNorthfield } from './generate-northfield.js';
import { generateRiverside } from './generate-riverside.js';
import { harbor } from './harbor.js';
import { openSeeder } from './open-seeder.js';

log.level = 'warn';
const { DATABASE_OWNER_URL, DATABASE_URL, NODE_ENV } = env();
if (NODE_ENV === 'production') throw new Error('The demonstration schools never go into production.');
if (!DATABASE_OWNER_URL || !DATABASE_URL) throw new Error('Seeding needs DATABASE_OWNER_URL and DATABASE_URL.');

const { seeder, provisioner, close } = await openSeeder({ ownerUrl: DATABASE_OWNER_URL, appUrl: DATABASE_URL });
const tell = (name: string, outcome: string) => process.stdout.write(`${name}: ${outcome}\n`);
try {
  await provisioner.prepareOperator();
  for (const plan of [generateNorthfield(), generateRiverside()]) tell(plan.institution.name, await seeder.add(plan));
  tell(harbor.name, await seeder.addEmpty(harbor));
} finally {
  await close();
}
