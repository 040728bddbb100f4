import type { Queues } from '@akin/messaging';
import type { NationalDb } from '@akin/tenancy';
import { Readiness } from './readiness.js';

const never = () => new Promise<never>(() => undefined);
const database = (ask: () => Promise<unknown>) => ({ ask }) as unknown as NationalDb;
const queue = (ready: () => Promise<boolean>) => ({ ready }) as unknown as Queues;

describe('Readiness', () => {
  it.each([
    ['all is well', database(async () => [{ version: 9999 }]), queue(async () => true), { database: true, migrations: true, queue: true }],
    [
      'control data is behind',
      database(async () => [{ version: 0 }]),
      queue(async () => true),
      { database: true, migrations: false, queue: true },
    ],
    [
      'the database refuses',
      database(() => Promise.reject(new Error('gone'))),
      queue(async () => true),
      { database: false, migrations: false, queue: true },
    ],
    ['the database does not answer', database(never), queue(async () => true), { database: false, migrations: false, queue: true }],
    [
      'the queue does not answer',
      database(async () => [{ version: 9999 }]),
      queue(never),
      { database: true, migrations: true, queue: false },
    ],
  ])('answers soon when %s', async (_what, national, queues, checks) => {
    jest.useFakeTimers();
    const answer = new Readiness(national, queues).check();
    await jest.advanceTimersByTimeAsync(2000);
    expect(await answer).toEqual(checks);
    jest.useRealTimers();
  });
});
