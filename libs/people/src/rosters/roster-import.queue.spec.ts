import { Sweeps } from '@akin/messaging';
import { messageCenter, type MessageCenter } from '@akin/messaging/testing';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { largeRoster } from '../testing/large-roster.js';
import { SchoolWorld } from '../testing/school-world.js';
import { RosterImportProcessor } from './roster-import.processor.js';
import { RosterService } from './roster.service.js';
import { RosterWorkRepository } from './roster-work.repository.js';
import { RosterWork } from './roster-work.service.js';

let world: SchoolWorld;
let center: MessageCenter;
let processor: RosterImportProcessor;
let admin: Actor;

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule);
  center = await messageCenter(world.t, 'smtp://127.0.0.1:1');
  admin = await world.person('admin');
  processor = new RosterImportProcessor(
    center.address,
    center.queues,
    world.get(Sweeps),
    world.t.registry,
    world.get(RosterWork),
    world.get(RosterWorkRepository),
  );
});
afterEach(async () => {
  jest.restoreAllMocks();
  await processor.onModuleDestroy();
  await center.close();
  await world.close();
});

const drop = () =>
  world.inSchool(() => world.get(RosterService).check(admin, 'fall.csv', Buffer.from(largeRoster(1200)), 'worker if large'));
/** Settles when the worker has finished so many turns of the school. */
const turns = (count: number) =>
  new Promise<void>((resolve) => {
    const real = processor.takeTurn.bind(processor);
    let left = count;
    jest.spyOn(processor, 'takeTurn').mockImplementation(async (id) => {
      await real(id);
      if (--left === 0) resolve();
    });
  });
const states = () => world.query<{ state: string }>('select state from roster');

it('sees all rosters of a school through, one after the other, after one nudge', async () => {
  await drop();
  await drop();
  const done = turns(2);
  await processor.start();
  await center.queues.importRosters(world.school.id);
  await done;
  expect(await states()).toEqual([{ state: 'checked' }, { state: 'checked' }]);
});

it('finds a roster whose nudge was lost', async () => {
  await drop();
  const done = turns(1);
  processor.onModuleInit();
  await processor.start();
  const sweep = world.get(Sweeps).all.find(({ name }) => name === 'rosters that wait');
  await world.inSchool(() => sweep?.work() ?? Promise.resolve());
  await done;
  expect(await states()).toEqual([{ state: 'checked' }]);
});

it('leaves the rosters of a paused school alone', async () => {
  await drop();
  await world.t.registry.changeState(world.school.id, 'suspended');
  await processor.takeTurn(world.school.id);
  expect(await states()).toEqual([{ state: 'checking' }]);
});
