import { SystemClock } from '@akin/platform';
import { assembleProvisioner } from '@akin/institutions';
import { DecisionStampsRepository, SchoolVocabulary, SchoolVocabularyRepository } from '@akin/people';
import { NationalDb, SchoolPreparations } from '@akin/tenancy';
import { benchDatabase } from './bench-database.mjs';
import { figure, percentile } from './figure.mjs';

const schools = 20;
const promiseMs = 2000;

/** From the operator's form to a school people can sign in at: all steps, keys included, beside the two seconds promised. */
export async function run() {
  const bench = await benchDatabase(4);
  try {
    const { db, registry, institutions } = bench;
    const preparations = new SchoolPreparations();
    new SchoolVocabulary(new SchoolVocabularyRepository(db), new DecisionStampsRepository(db), preparations).onModuleInit();
    const { provisioner } = assembleProvisioner({
      addresses: bench,
      db,
      national: new NationalDb(bench.source),
      registry,
      institutions,
      preparations,
      queues: { wake: async () => undefined },
      clock: new SystemClock(),
    });
    const times = [];
    for (let n = 0; n < schools; n++) {
      const began = performance.now();
      await provisioner.add(newSchool(n));
      times.push(performance.now() - began);
    }
    const shape = { unit: 'ms', yardstick: promiseMs, aim: 1, atMost: true };
    return [
      figure({ metric: 'a new school, form to ready, median', value: percentile(times, 0.5), ...shape }),
      figure({ metric: 'a new school, form to ready, slowest', value: percentile(times, 1), ...shape }),
    ];
  } finally {
    await bench.close();
  }
}

const newSchool = (n) => ({
  slug: `school-${n}`,
  name: `School ${n}`,
  shortName: `School ${n}`,
  kind: 'medical_school',
  classSize: 100,
  hbcu: false,
  timeZone: 'America/Chicago',
  seed: '#1f4d3a',
  accent: '#8a5a0c',
  mark: 'pine',
  adminName: 'Bench Mark',
  adminMail: `admin@school-${n}.example`,
  demoSignIn: false,
});
