import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { oneTurn } from './outbox/turn.js';
import { openQueue } from './queue/queue-backend.js';
import { queueNames } from './queue/queues.js';
import { messageCenter, PostOffice, type MessageCenter } from './testing/index.js';

describe('many schools, one of them with very much to do', () => {
  let t: TestDatabase;
  let post: PostOffice;
  let center: MessageCenter;
  let noisy: School;
  let quiet: School;

  beforeEach(async () => {
    t = await testDatabase();
    post = new PostOffice();
    center = await messageCenter(t, await post.open());
    [noisy, quiet] = [await t.school('noisy'), await t.school('quiet')];
  });
  afterEach(async () => {
    await center.close();
    await post.close();
    await t.close();
  });

  /** Puts mails there without telling the queue. */
  const writeMails = (school: School, count: number) =>
    inSchool(school, () =>
      t.db.run((m) =>
        m.query(
          `insert into mail (id, key, kind, recipient, subject, html, body, message_id)
           select gen_random_uuid(), gen_random_uuid(), 'request', 'someone@school.example', 'x', 'x', 'x', gen_random_uuid() || '@akin.example'
           from generate_series(1, $1)`,
          [count],
        ),
      ),
    );
  const from = (school: School) => post.mails.filter((mail) => mail.from?.text.includes(`<${school.slug}@`)).length;
  const until = async (holds: () => boolean) => {
    for (let n = 1; !holds(); n++) await post.received(n);
  };
  const withoutSweep = () => jest.spyOn(center.queues, 'scheduleSweep').mockResolvedValue();
  const inLine = async () => {
    const queue = openQueue(queueNames.wake, center.address);
    const counts = await queue.getJobCounts('waiting', 'prioritized', 'active');
    await queue.close();
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  };

  it('lets another school wait for one turn of it at most, and delivers all of both', async () => {
    withoutSweep();
    await writeMails(noisy, 500);
    await writeMails(quiet, 1);
    await center.queues.wake(noisy.id);
    await center.queues.wake(quiet.id);
    await center.startWorker(1);
    await until(() => from(quiet) > 0);
    expect(from(noisy)).toBeGreaterThan(0);
    expect(from(noisy)).toBeLessThanOrEqual(oneTurn.mails);
    await post.received(501);
    expect(post.mails).toHaveLength(501);
  });

  it('tells the events of another school after one turn of it at most', async () => {
    withoutSweep();
    const told: string[] = [];
    const both = new Promise<void>((resolve) => {
      center.listeners.on('person.invited', 'note', async ({ payload }) => {
        told.push(String(payload['of']));
        if (told.length === 101) resolve();
      });
    });
    const record = (school: School, count: number) =>
      inSchool(school, () =>
        t.db.run(async () => {
          for (let n = 0; n < count; n++) await center.outbox.record('person.invited', { of: school.slug });
        }),
      );
    await record(noisy, 100);
    await record(quiet, 1);
    await center.startWorker(1);
    await both;
    expect(told.indexOf(quiet.slug)).toBeLessThanOrEqual(oneTurn.events);
  });

  it('has the sweep pass the line, and find what no nudge announced after a turn or two', async () => {
    await writeMails(noisy, 500);
    await writeMails(quiet, 1);
    await center.queues.wake(noisy.id);
    await center.startWorker(1);
    await until(() => from(quiet) > 0);
    expect(from(noisy)).toBeLessThanOrEqual(3 * oneTurn.mails);
  });

  it('has a school in line once, however often it is woken, visited or has much to tell', async () => {
    await Promise.all(Array.from({ length: 30 }, () => center.queues.wake(noisy.id)));
    expect(await inLine()).toBe(1);
    for (let round = 0; round < 3; round++) await center.queues.visit([noisy.id, quiet.id]);
    expect(await inLine()).toBe(3);
    const wake = jest.spyOn(center.queues, 'wake');
    await inSchool(quiet, () =>
      t.db.run(async () => {
        for (let n = 0; n < 5; n++) await center.outbox.record('person.invited', {});
      }),
    );
    expect(wake).toHaveBeenCalledTimes(1);
    expect(await inLine()).toBe(4);
  });

  it('has nobody to visit before the first school is there', async () => {
    await expect(center.queues.visit([])).resolves.toBeUndefined();
  });

  it('loses no nudge that comes while the school has its turn', async () => {
    withoutSweep();
    const { markSent } = center.mails;
    let goOn: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      jest.spyOn(center.mails, 'markSent').mockImplementationOnce(async (...mail) => {
        resolve();
        await new Promise<void>((release) => (goOn = release));
        return markSent.apply(center.mails, mail);
      });
    });
    await writeMails(quiet, 1);
    await center.queues.wake(quiet.id);
    await center.startWorker();
    await held;
    await writeMails(quiet, 1);
    await center.queues.wake(quiet.id);
    goOn();
    expect(await post.received(2)).toHaveLength(2);
  });

  it('gives a school its next turn although the last one failed', async () => {
    withoutSweep();
    const attend = jest.spyOn(center.attendant, 'attend').mockRejectedValueOnce(new Error('no connection'));
    await writeMails(quiet, 1);
    await center.queues.wake(quiet.id);
    await center.startWorker();
    while (attend.mock.calls.length === 0) await new Promise(setImmediate);
    await center.queues.wake(quiet.id);
    expect(await post.received(1)).toHaveLength(1);
  });

  it('gives a school one turn at a time, whichever worker is free', async () => {
    withoutSweep();
    let [now, most, told] = [0, 0, 0];
    const all = new Promise<void>((resolve) => {
      center.listeners.on('person.invited', 'count', async () => {
        most = Math.max(most, (now += 1));
        await t.db.run((m) => m.query('select 1'));
        now -= 1;
        if ((told += 1) === 60) resolve();
      });
    });
    await Promise.all([center.startWorker(), center.startWorker()]);
    await Promise.all(Array.from({ length: 60 }, () => inSchool(noisy, () => t.db.run(() => center.outbox.record('person.invited', {})))));
    await all;
    expect(most).toBe(1);
  });
});
