import { FixedClock } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { messageCenter, PostOffice, type MessageCenter } from '../testing/index.js';

describe('a mail server that is slow', () => {
  const clock = new FixedClock('2026-03-10T12:00:00Z');
  let t: TestDatabase;
  let post: PostOffice;
  let center: MessageCenter;
  let school: School;

  beforeAll(async () => {
    t = await testDatabase();
    post = new PostOffice();
    center = await messageCenter(t, await post.open(), clock);
    school = await t.school('slow');
  });
  afterAll(async () => {
    await center.close();
    await post.close();
    await t.close();
  });

  const asSchool = <T>(work: () => Promise<T>) => inSchool(school, work);
  const mails = () => asSchool(() => t.db.run((m) => m.query<object[]>('select state, attempts from mail order by state, key')));

  it('is not handed a mail so late that another worker may take it meanwhile', async () => {
    let goOn: () => void = () => undefined;
    post.held = new Promise((resolve) => (goOn = resolve));
    const content = { subject: 's', preheader: 'p', title: 't', paragraphs: ['w'] };
    for (let n = 1; n <= 6; n++)
      await asSchool(() => t.db.run(() => center.mailer.write({ key: `m${n}`, to: 'a@slow.example', kind: 'request', content })));
    const turn = asSchool(() => center.attendant.attend());
    await post.handedIn(4);
    clock.advance(11_000);
    goOn();
    expect(await turn).toBe('more');
    const [waiting, sent] = [
      { state: 'waiting', attempts: 0 },
      { state: 'sent', attempts: 1 },
    ];
    expect(await mails()).toEqual([sent, sent, sent, sent, waiting, waiting]);
    await asSchool(() => center.attendant.attend());
    expect(await mails()).toEqual(Array(6).fill(sent));
    expect(post.mails).toHaveLength(6);
  });
});
