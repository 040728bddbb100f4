import { SchoolAttendant } from '@akin/messaging';
import type { Actor } from '@akin/sign-in';
import { MentorDirectory } from '../mentors/mentor-directory.service.js';
import { MentorRoom } from '../mentors/mentor-room.repository.js';
import { MentoringService } from '../mentors/mentoring.service.js';
import { PeopleModule } from '../people.module.js';
import { HeldParts } from '../privacy/held/held-parts.service.js';
import { ProfileService } from '../profile/profile.service.js';
import { SelectionWorld } from '../testing/selection-world.js';
import { Joining } from './joining.service.js';
import { MentorOffice } from './mentor-office.service.js';
import { Nominations } from './nominations.service.js';
import { Selection } from './selection.service.js';
import { defaultSettings } from './default-settings.js';
import { Supply } from './supply.service.js';

let world: SelectionWorld;
let mentor: Actor;
const dayMs = 24 * 3_600_000;

beforeAll(async () => {
  world = await SelectionWorld.open(PeopleModule);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.set('2026-11-12T15:00:00Z');
  mentor = await world.readyMentor();
});

const school = <T>(work: () => Promise<T>) => world.inSchool(work);
const joining = () => school(() => world.get(Joining).view(mentor));
const mentoring = () => world.get(MentoringService);
const found = async () => (await school(() => world.get(MentorDirectory).active())).some(({ id }) => id === mentor.personId);
const asksNothing = async () => {
  const admin = await world.person('admin');
  await school(() => world.get(Selection).decide(admin, defaultSettings));
};
async function attendAll(): Promise<void> {
  await school(async () => {
    while ((await world.get(SchoolAttendant).sweep()) === 'more');
  });
}

it('asks nothing where the school does not: an accepted invitation and a profile are enough', async () => {
  await asksNothing();
  expect(await joining()).toMatchObject({ asks: false, may: ['activate', 'retire'], words: { next: { to: 'profile' } } });
  await school(() => mentoring().activate(mentor));
  expect(await found()).toBe(true);
});

it('says on the profile what comes first', async () => {
  await world.asks();
  const { mentor: shown } = await school(() => world.get(ProfileService).myProfile(mentor));
  expect(shown?.missing).toEqual(['Your application, and your school’s yes to it']);
});

it('leaves those who take part already as they are when the school begins to ask', async () => {
  await asksNothing();
  await school(() => mentoring().activate(mentor));
  await world.asks({ trains: true });
  expect(await found()).toBe(true);
  await school(() => mentoring().pause(mentor));
  await school(() => mentoring().resume(mentor));
  expect(await found()).toBe(true);
});

it('trains, where the school gives a training, until the office writes down that it is done', async () => {
  await world.asks({ trains: true });
  const [reviewer, office] = await world.people('reviewer', 'coordinator');
  await expect(school(() => mentoring().train(mentor))).rejects.toMatchObject({ code: 'selection_first' });
  await world.decides(reviewer, await world.applied(mentor), 'approve');
  await school(() => mentoring().train(mentor));
  await school(() => mentoring().train(mentor));
  expect((await joining()).state).toBe('training');
  const line = await school(() => world.get(MentorOffice).act(office, mentor.personId, 'trained'));
  expect(line).toMatchObject({ state: 'training', trained: true, may: ['retire'] });
  await expect(school(() => world.get(MentorOffice).act(office, mentor.personId, 'trained'))).rejects.toMatchObject({
    code: 'mentor_elsewhere',
  });
  await school(() => mentoring().activate(mentor));
  expect(await found()).toBe(true);
  await attendAll();
  const mails = await world.query<{ subject: string }>(
    `select subject from mail where kind = 'selection' and recipient = (select mail from account where id = $1)`,
    [mentor.personId],
  );
  expect(mails.map(({ subject }) => subject)).toContain('Your training is done');
});

describe('a pause', () => {
  beforeEach(async () => {
    await asksNothing();
    await school(() => mentoring().activate(mentor));
  });

  it('ends by itself on its day at the school, not before, and says so by mail', async () => {
    await school(() => mentoring().pause(mentor, '2026-11-14'));
    expect(await joining()).toMatchObject({
      state: 'paused',
      pausedUntil: '2026-11-14',
      words: { text: expect.stringContaining('Saturday, November 14') },
    });
    await expect(school(() => world.get(MentorRoom).reserve(mentor.personId))).rejects.toMatchObject({ code: 'mentor_paused' });
    world.clock.set('2026-11-14T04:59:00Z');
    await attendAll();
    expect(await found()).toBe(false);
    world.clock.set('2026-11-14T12:00:00Z');
    await attendAll();
    await attendAll();
    expect(await found()).toBe(true);
    const mails = await world.query(`select 1 from mail where subject = 'Welcome back'`);
    expect(mails).toHaveLength(1);
    expect((await joining()).trail.at(-1)?.text).toBe('Your pause was over');
  });

  it('lasts as long as the mentor likes without a day, and can be given another', async () => {
    await school(() => mentoring().pause(mentor, '2026-11-14'));
    await school(() => mentoring().pause(mentor));
    world.clock.advance(90 * dayMs);
    await attendAll();
    expect(await joining()).toMatchObject({ state: 'paused', pausedUntil: null });
    await school(() => mentoring().resume(mentor));
    expect(await found()).toBe(true);
  });

  it('refuses a day that has passed', async () =>
    expect(school(() => mentoring().pause(mentor, '2026-11-12'))).rejects.toMatchObject({ code: 'bad_input' }));
});

describe('stepping back', () => {
  beforeEach(async () => {
    await asksNothing();
    await school(() => mentoring().activate(mentor));
  });

  it('waits until open requests are answered, and keeps those one works with', async () => {
    await school(() => world.get(MentorRoom).reserve(mentor.personId));
    await expect(school(() => mentoring().stepBack(mentor))).rejects.toMatchObject({ code: 'requests_open_first' });
    await school(() => world.get(MentorRoom).take(mentor.personId));
    await school(() => mentoring().stepBack(mentor));
    expect([await found(), (await joining()).state]).toEqual([false, 'retired']);
    expect(await world.query('select taken from mentor where account_id = $1', [mentor.personId])).toEqual([{ taken: 1 }]);
  });

  it('does not ask somebody a second time who took part before', async () => {
    await world.asks();
    const office = await world.person('admin');
    await school(() => world.get(MentorOffice).act(office, mentor.personId, 'retire'));
    expect((await joining()).trail.at(-1)?.text).toBe('Your program office ended your part');
    await school(() => mentoring().comeBack(mentor));
    expect(await joining()).toMatchObject({ state: 'approved', may: ['activate', 'retire'] });
    await expect(school(() => mentoring().comeBack(mentor))).rejects.toMatchObject({ code: 'mentor_elsewhere' });
  });
});

it('takes an application back when its mentor leaves', async () => {
  await world.asks();
  await world.applied(mentor);
  await school(() => mentoring().stepBack(mentor));
  expect((await joining()).application?.state).toBe('withdrawn');
});

it('keeps what was said for a mail address until its owner is on the list', async () => {
  await world.asks();
  const peer = await world.person('learner');
  const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [mentor.personId]);
  await world.query(`update account set mail = 'elsewhere@north.example' where id = $1`, [mentor.personId]);
  const draft = { name: 'Ada', mail: mail.toUpperCase(), kind: 'learner' as const, words: 'She stays late.' };
  await school(() => world.get(Nominations).nominate(peer, draft));
  expect((await joining()).nominations).toEqual([]);
  await world.query('update account set mail = $2 where id = $1', [mentor.personId, mail]);
  await world.applied(mentor, 'background');
  const view = await joining();
  expect(view.nominations).toEqual([{ kind: 'learner', givenAt: expect.any(String) }]);
  expect(JSON.stringify(view)).not.toContain('late');
});

it('counts one voice once', async () => {
  const peer = await world.person('learner');
  const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [mentor.personId]);
  for (const words of ['Good.', 'Very good.'])
    await school(() => world.get(Nominations).nominate(peer, { name: 'Ada', mail, kind: 'peer', words }));
  const given = await school(() => world.get(Nominations).viewsOf(mentor.personId));
  expect(given.map(({ words }) => words)).toEqual(['Very good.']);
});

it('does not take nominations by the dozen', async () => {
  const eager = await world.person('learner');
  const nominate = (n: number) =>
    school(() => world.get(Nominations).nominate(eager, { name: 'X', mail: `x${n}@north.example`, kind: 'peer', words: 'Yes.' }));
  for (let n = 0; n < 20; n++) await nominate(n);
  await expect(nominate(20)).rejects.toMatchObject({ code: 'too_many' });
});

it('makes a version of each decision, and none when nothing is new', async () => {
  const admin = await world.person('admin');
  const decide = (reward: string) => school(() => world.get(Selection).decide(admin, { ...defaultSettings, reward }));
  const { version } = await decide('CME');
  expect((await decide('CME')).version).toBe(version);
  expect((await decide('CME and a letter')).version).toBe(version + 1);
  expect((await joining()).reward).toBe('CME and a letter');
});

it('tells everybody who runs the program how many mentors there are, and only reviewers what waits', async () => {
  await world.asks();
  await world.applied(mentor);
  const [viewer, reviewer] = await world.people('viewer', 'reviewer');
  const view = (who: Actor) => school(() => world.get(Supply).view(who));
  expect(await view(viewer)).toMatchObject({ target: expect.any(Number), toReview: null });
  expect((await view(reviewer)).toReview).toBeGreaterThan(0);
  expect((await view(reviewer)).counts.applied).toBeGreaterThan(0);
});

it('shows a reviewer who is nominated neither who did it nor what they said', async () => {
  const [peer, other] = await world.people('learner', 'reviewer');
  const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [mentor.personId]);
  const nominee = { ...mentor, roles: ['mentor' as const, 'reviewer' as const] };
  await school(() => world.get(Nominations).nominate(peer, { name: 'Ada', mail, kind: 'learner', words: 'Quite a secret.' }));
  const list = (who: Actor) => school(() => world.get(Nominations).list(who, 1, 100)).then((page) => JSON.stringify(page));
  expect(await list(nominee)).not.toContain('secret');
  expect(await list(other)).toContain('Quite a secret.');
});

it('tells people what they applied with and said for others, and erases what led to nothing', async () => {
  await world.asks();
  const reviewer = await world.person('reviewer');
  await world.decides(reviewer, await world.applied(mentor, 'background'), 'decline');
  await world.inSchool(() =>
    world.get(Nominations).nominate(mentor, { name: 'Bo', mail: 'bo@north.example', kind: 'peer', words: 'Kind.' }),
  );
  const factsOf = (part: string) => school(async () => world.get(HeldParts).find(part)?.facts(mentor.personId) ?? []);
  expect(await factsOf('applications')).toMatchObject([
    { label: expect.stringMatching(/^Shared/), value: expect.stringMatching(/declined/) },
  ]);
  expect(await factsOf('nominations')).toMatchObject([{ label: expect.stringMatching(/^Bo, /), value: 'Kind.' }]);
  const kept = await world.applied(mentor);
  await school(async () => world.get(HeldParts).find('applications')?.erase?.(mentor.personId));
  expect(await world.query('select id from mentor_application where mentor_id = $1', [mentor.personId])).toEqual([{ id: kept }]);
});
