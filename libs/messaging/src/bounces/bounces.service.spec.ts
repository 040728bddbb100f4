import { env, FixedClock } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { messageCenter, PostOffice, type MessageCenter } from '../testing/index.js';

const content = { subject: 's', preheader: 'p', title: 't', paragraphs: ['w'] };

describe('a mail that comes back', () => {
  let t: TestDatabase;
  let post: PostOffice;
  let center: MessageCenter;
  let school: School;
  const told: unknown[] = [];

  beforeAll(async () => {
    env().MAIL_BOUNCE_ADDRESS = 'bounces@mentoring.example';
    t = await testDatabase();
    post = new PostOffice();
    center = await messageCenter(t, await post.open(), new FixedClock('2026-03-10T12:00:00Z'));
    school = await t.school('north');
    center.listeners.on('mail.bounced', 'test', ({ payload }) => Promise.resolve(void told.push(payload)));
  });
  afterAll(async () => {
    delete env().MAIL_BOUNCE_ADDRESS;
    await center.close();
    await post.close();
    await t.close();
  });
  beforeEach(() => void (told.length = 0));

  const asSchool = <T>(work: () => Promise<T>) => inSchool(school, work);
  const write = (key: string, to: string) => asSchool(() => t.db.run(() => center.mailer.write({ key, to, kind: 'invitation', content })));
  const attend = () => asSchool(() => center.attendant.sweep());
  const mail = async (key: string) => {
    const sql = 'select id, state, problem, attempts from mail where key = $1';
    const [row] = await asSchool(() => t.db.ask<{ id: string; state: string; problem: string; attempts: number }>(sql, [key]));
    return row;
  };

  it('at the door is not tried again, and whoever wrote it hears', async () => {
    post.unknown.set('nobody@n.example', '550 5.1.1 <nobody@n.example> No such user');
    await write('door', 'nobody@n.example');
    await attend();
    const { id, ...row } = await mail('door');
    expect(row).toEqual({ state: 'failed', problem: '5.1.1 No such user', attempts: 1 });
    await attend();
    expect(told).toEqual([{ mailId: id }]);
  });

  it('is tried again when the server is only busy', async () => {
    post.unknown.set('busy@n.example', '450 4.2.1 Try again later');
    await write('busy', 'busy@n.example');
    await attend();
    expect(await mail('busy')).toMatchObject({ state: 'waiting', problem: '450' });
    expect(told).toEqual([]);
  });

  it('later is known by the address it was sent from, once', async () => {
    await write('later', 'left@n.example');
    await attend();
    const sender = String(post.senders.at(-1));
    const { id } = await mail('later');
    expect(sender).toMatch(/^bounces\+\w{42}@mentoring\.example$/);
    expect(await center.bounces.take({ sentTo: ['office@n.example', sender], words: '5.1.1: gone' })).toBe(true);
    expect(await center.bounces.take({ sentTo: [sender], words: '5.1.1: gone' })).toBe(true);
    await attend();
    expect(await mail('later')).toMatchObject({ state: 'failed', problem: '5.1.1: gone' });
    expect(told).toEqual([{ mailId: id }]);
  });

  it('is nobody’s when the address was not made here', async () => {
    const made = `bounces+${'0'.repeat(42)}@mentoring.example`;
    expect(await center.bounces.take({ sentTo: [made, 'x@y.example'], words: '5.1.1' })).toBe(false);
  });
});
