import { Sweeps } from '@akin/messaging';
import { FixedClock } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import type { Refusals } from './refusals.service.js';
import { RefusalsSweep } from './refusals-sweep.service.js';

it('forgets for each school, and for the operator, once an hour', async () => {
  const cleared: string[] = [];
  const refusals = { clear: async (place: string) => void cleared.push(place) } as unknown as Refusals;
  const [clock, sweeps] = [new FixedClock(new Date('2026-03-01T12:00:00Z')), new Sweeps()];
  new RefusalsSweep(sweeps, refusals, clock).onModuleInit();
  const sweep = (id: string) => inSchool({ id } as School, () => sweeps.all[0].work());
  await sweep('a');
  await sweep('b');
  await sweep('a');
  expect(cleared).toEqual(['school', 'operator', 'school']);
  clock.advance(60 * 60_000);
  await sweep('a');
  expect(cleared).toEqual(['school', 'operator', 'school', 'school', 'operator']);
});
