import { FixedClock } from '@akin/platform';
import { asOwner, inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import type { MailContent } from './index.js';
import { messageCenter, PostOffice, type MessageCenter } from './testing/index.js';

const content: MailContent = {
  subject: 'A learner would like you as a mentor',
  preheader: 'You have until Thursday.',
  title: 'A learner would like you as a mentor',
  paragraphs: ['She needs help with her <residency> application.'],
  quote: 'Tell me the truth.',
  button: { label: 'Read and answer', url: 'http://x.localhost/requests/1' },
};

describe('telling and delivering', () => {
  let t: TestDatabase;
  let post: PostOffice;
  let center: MessageCenter;
  let school: School;
  const clock = new FixedClock('2026-03-02T15:00:00Z');
  const to = 'someone@school.example';

  beforeEach(async () => {
    t = await testDatabase();
    post = new PostOffice();
    center = await messageCenter(t, await post.open(), clock);
    school = await t.school('north');
    center.listeners.on('mentorship.requested', 'mail', ({ payload }) =>
      center.mailer.write({ key: `request:${String(payload['id'])}`, to, kind: 'request', content }),
    );
  });
  afterEach(async () => {
    await center.close();
    await post.close();
    await t.close();
  });

  const request = (id: string, at = school) => inSchool(at, () => t.db.run(() => center.outbox.record('mentorship.requested', { id })));
  const sweep = () => inSchool(school, () => center.attendant.sweep());
  const states = () =>
    inSchool(school, () => t.db.run((m) => m.query<{ state: string }[]>('select state from mail order by id'))).then((rows) =>
      rows.map((row) => row.state),
    );

  it('brings a fact to its reader, in the school’s name and colors, HTML and text', async () => {
    await center.startWorker();
    await request('1');
    const [mail] = await post.received(1);
    expect(mail.from?.text).toContain(school.name);
    expect(mail.subject).toBe(content.subject);
    expect(mail.html).toContain('background:#1f4d3a');
    expect(mail.html).toContain('her &lt;residency&gt; application');
    expect(mail.text).toContain('Read and answer: http://x.localhost/requests/1');
  });

  it('tells nothing of what was rolled back', async () => {
    const failed = inSchool(school, () =>
      t.db.run(async () => {
        await center.outbox.record('mentorship.requested', { id: '1' });
        throw new Error('no');
      }),
    );
    await expect(failed).rejects.toThrow('no');
    await sweep();
    expect(post.mails).toEqual([]);
  });

  it('finds by itself what no nudge announced', async () => {
    await request('1');
    await request('2');
    await sweep();
    expect(post.distinct()).toHaveLength(2);
  });

  it('writes a mail with a known key once', async () => {
    await request('same');
    await request('same');
    await sweep();
    expect(post.mails).toHaveLength(1);
  });

  it('loses nothing and shows nothing twice when a worker dies between handing over and marking', async () => {
    jest.spyOn(center.mails, 'markSent').mockRejectedValueOnce(new Error('killed'));
    await request('1');
    await expect(sweep()).rejects.toThrow('killed');
    expect(await states()).toEqual(['sending']);
    await sweep();
    expect(post.mails).toHaveLength(1);
    clock.advance(61_000);
    await sweep();
    expect(await states()).toEqual(['sent']);
    expect(post.mails).toHaveLength(2);
    expect(post.distinct()).toHaveLength(1);
  });

  it('loses nothing when a worker dies between telling and committing', async () => {
    jest.spyOn(center.events, 'markHandled').mockRejectedValueOnce(new Error('killed'));
    await request('1');
    await sweep();
    expect(await states()).toEqual([]);
    clock.advance(11_000);
    await sweep();
    expect(post.mails).toHaveLength(1);
  });

  it('waits out a mail server that refuses for a while', async () => {
    post.refuse = 3;
    await request('1');
    for (const seconds of [0, 11, 31, 61]) {
      clock.advance(seconds * 1000);
      await sweep();
    }
    expect(await states()).toEqual(['sent']);
    expect(post.mails).toHaveLength(1);
  });

  it('goes on after every database connection was cut', async () => {
    await center.startWorker();
    await request('1');
    await post.received(1);
    await asOwner(t.ownerUrl, (client) =>
      client.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()`),
    );
    await untilItWorks(() => request('2'));
    expect(await post.received(2)).toHaveLength(2);
  });

  it('tells many schools’ events exactly once with two workers, each as its own school', async () => {
    const schools = [school, ...(await Promise.all(Array.from({ length: 9 }, () => t.school('many'))))];
    await Promise.all([center.startWorker(), center.startWorker()]);
    await Promise.all(schools.flatMap((one) => Array.from({ length: 10 }, (_, n) => request(`${one.slug}-${n}`, one))));
    await post.received(100);
    expect(post.mails).toHaveLength(100);
    for (const one of schools) {
      const keys = await inSchool(one, () => t.db.ask<{ key: string }>('select key from mail'));
      expect(keys.map(({ key }) => key).filter((key) => !key.startsWith(`request:${one.slug}-`))).toEqual([]);
      expect(post.mails.filter((mail) => mail.from?.text.includes(`<${one.slug}@`))).toHaveLength(10);
    }
  });

  it('does nothing for a school that is unknown or paused, and goes on with the others', async () => {
    const paused = await t.school('paused');
    await request('kept', paused);
    await t.registry.changeState(paused.id, 'suspended');
    await center.startWorker();
    await center.queues.wake('00000000-0000-0000-0000-00000000dead');
    await center.queues.wake(paused.id);
    await request('1');
    const [mail] = await post.received(1);
    expect(mail.from?.text).toContain(`<${school.slug}@`);
    await t.registry.changeState(paused.id, 'active');
    await center.queues.wake(paused.id);
    expect(await post.received(2)).toHaveLength(2);
  });
});

/** A connection that was just cut fails once; the pool then opens another. */
async function untilItWorks(work: () => Promise<unknown>): Promise<void> {
  for (let attempt = 0; ; attempt++) {
    try {
      await work();
      return;
    } catch (problem) {
      if (attempt > 20) throw problem;
    }
  }
}
