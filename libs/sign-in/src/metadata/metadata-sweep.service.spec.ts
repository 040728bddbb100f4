import { Sweeps } from '@akin/messaging';
import { inSchool, type School } from '@akin/tenancy';
import { MetadataWorld } from '../testing/metadata-world.js';
import { MetadataSweep } from './metadata-sweep.service.js';

const [minute, hour] = [60_000, 3_600_000];
let w: MetadataWorld;
let sweep: MetadataSweep;

beforeAll(async () => (w = await MetadataWorld.open()));
afterAll(() => w.close());
beforeEach(() => {
  w.asked = [];
  sweep = new MetadataSweep(new Sweeps(), w.refresh, w.clock);
});

async function following(slug: string): Promise<School> {
  const school = await w.t.school(slug);
  await w.following(slug, undefined, null, school.id);
  w.asked = [];
  return school;
}
const round = (school: School) => inSchool(school, async () => sweep.begin());

it('looks when it is due, beside the sweep and not in its way', async () => {
  const school = await following('slow');
  let answer = () => undefined as void;
  w.says.set('/slow', (reply) => void (answer = () => void reply.writeHead(500).end()));
  w.clock.advance(hour);
  await round(school);
  // The sweep has gone on although the server has not answered.
  const ended = sweep.finished().then(() => 'ended');
  expect(await Promise.race([ended, Promise.resolve('going on')])).toBe('going on');
  while (!w.asked.length) await new Promise((resume) => setImmediate(resume));
  await new Promise((resume) => setImmediate(resume));
  answer();
  await ended;
  expect((await w.refresh.state(school.id))?.failures).toBe(1);
});

it('asks once a minute whether a look is due', async () => {
  const school = await following('patient');
  w.clock.advance(hour - minute);
  await round(school);
  w.clock.advance(minute / 2);
  await round(school);
  await sweep.finished();
  expect(w.asked).toEqual([]);
  w.clock.advance(minute / 2);
  await round(school);
  await sweep.finished();
  expect(w.asked).toHaveLength(1);
});
