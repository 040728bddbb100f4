import type { DeskOutcome, DeskSettling } from '@akin/contracts';
import { HeldParts } from '@akin/people';
import { AccountAudit, type Actor } from '@akin/sign-in';
import { MentorshipsModule } from '../mentorships.module.js';
import { MentorshipsService } from '../mentorships/mentorships.service.js';
import { RequestsService } from '../requests/requests.service.js';
import { firstEvening, MentoringWorld } from '../testing/mentoring-world.js';
import { Desk } from './desk.service.js';

let world: MentoringWorld;
let requests: RequestsService;
let office: Actor;
let learner: Actor;
let mentor: Actor;

beforeAll(async () => {
  world = await MentoringWorld.open(MentorshipsModule, { at: firstEvening });
  requests = world.get(RequestsService);
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.clock.set(firstEvening);
  await world.query('delete from desk_item');
  [office, learner, mentor] = [await world.person('coordinator'), await world.person('learner'), await world.mentor()];
  await world.attend();
  world.delivered.length = 0;
});

const ask = async (from = learner, to = mentor) => (await world.inSchool(() => requests.requestMentor(from, world.draft(to)))).id;
const pair = async (from = learner, to = mentor) =>
  String((await world.inSchool(async () => requests.acceptRequest(to, await ask(from, to), {}))).mentorshipId);
const page = (settled = false, number = 1, size = 20) =>
  world.inSchool(() => world.get(Desk).list(office, { settled, page: number, size }));
const leaves = async (...people: Actor[]) => {
  await world.leave(...people);
  await world.attend();
  world.delivered.length = 0;
  return (await page()).items[0];
};
const settle = (id: string, outcome: DeskOutcome, note = '', actor = office) =>
  world.inSchool(() => world.get(Desk).settle(actor, id, { outcome, note } satisfies DeskSettling));
const told = async () => {
  await world.attend();
  return world.delivered.map(({ recipient, subject }) => `${recipient.replace(/\d*@.*/, '')}: ${subject.replace(/\d+/g, '')}`).sort();
};
const mentorship = (id: string) => world.inSchool(() => world.get(MentorshipsService).find(learner, id));

describe('the desk', () => {
  test('lists who has waited longest first, page by page, and what was settled last first', async () => {
    const ids: string[] = [];
    for (let n = 0; n < 3; n++) {
      world.clock.advance(1000);
      const [one, other] = [await world.person('learner'), await world.mentor()];
      await pair(one, other);
      await world.leave(other);
      await world.attend();
      ids.push((await page()).items[n].id);
    }
    expect((await page(false, 1, 2)).items.map(({ id }) => id)).toEqual(ids.slice(0, 2));
    expect(await page(false, 2, 2)).toMatchObject({ total: 3, items: [{ id: ids[2] }] });
    for (const id of [ids[1], ids[0]]) {
      world.clock.advance(1000);
      await settle(id, 'ended');
    }
    expect((await page(true)).items.map(({ id }) => id)).toEqual([ids[0], ids[1]]);
    expect(await page()).toMatchObject({ total: 1, items: [{ id: ids[2] }] });
  });

  test('names who and why, and never what the learner wrote', async () => {
    await ask();
    await leaves(mentor);
    const told = JSON.stringify(await page());
    expect(told).toContain('Imani');
    expect(told).not.toMatch(/truth|Evenings|residency/i);
  });
});

describe('settling', () => {
  test('a mentorship that ends gives the place back, leaves no mark, and is told to both', async () => {
    const id = await pair();
    const item = await leaves(mentor);
    world.clock.advance(5000);
    expect(await settle(item.id, 'ended', 'They agreed on the phone.')).toMatchObject({
      settled: {
        outcome: 'ended',
        at: '2026-11-13T00:02:05.000Z',
        by: expect.stringMatching(/^Ada coordinator/),
        note: 'They agreed on the phone.',
      },
    });
    expect(await mentorship(id)).toMatchObject({ state: 'ended', desk: null });
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 0 });
    expect(await told()).toEqual(['learner: Ada mentor and you: thank you', 'mentor: Imani learner and you: thank you']);
    expect(world.delivered.map(({ body }) => body).join()).not.toContain('on the phone');
    await expect(pair()).rejects.toMatchObject({ code: 'mentor_not_active' });
  });

  test('a mentorship may go on although somebody has left', async () => {
    const id = await pair();
    const item = await leaves(mentor);
    await settle(item.id, 'goes_on');
    expect(await mentorship(id)).toMatchObject({ state: 'active', desk: null });
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
    expect(await told()).toEqual(['learner: Ada mentor and you go on as before', 'mentor: Imani learner and you go on as before']);
  });

  test('with a new mentor in mind tells the learner where to look, in the office’s words', async () => {
    const id = await pair();
    const item = await leaves(mentor);
    await settle(item.id, 'new_mentor', 'Dr. Lim has room.');
    expect(await mentorship(id)).toMatchObject({ state: 'ended' });
    expect(await told()).toEqual(['learner: Your program office has an idea for a new mentor', 'mentor: Imani learner and you: thank you']);
    const mail = world.delivered.find(({ recipient }) => recipient.startsWith('learner'));
    expect(mail?.body).toMatch(/Dr\. Lim has room\.[^]*\/mentors/);
  });

  test('a request tells the learner what became of it, and the request says so', async () => {
    const id = await ask();
    const item = await leaves(mentor);
    await settle(item.id, 'new_mentor', 'Dr. Lim has room.');
    expect(await told()).toEqual(['learner: Your program office has an idea for a new mentor']);
    expect(await world.inSchool(() => requests.find(learner, id))).toMatchObject({ state: 'handed_over', desk: { outcome: 'new_mentor' } });
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 0 });
  });

  test.each([
    ['the mentor left', () => mentor, ['learner: Your request to Ada mentor is closed']],
    ['the learner left', () => learner, []],
  ])('a request that ends because %s is told to whom it still matters', async (_name, who, expected) => {
    await ask();
    await settle((await leaves(who())).id, 'ended');
    expect(await told()).toEqual(expected);
  });

  test('is told once, however often the news comes', async () => {
    await pair();
    await settle((await leaves(mentor)).id, 'ended');
    await told();
    await world.query(`update outbox_event set handled_at = null, next_at = at where topic in ('desk.opened', 'desk.settled')`);
    expect(await told()).toHaveLength(2);
  });

  test('is written down for both people, with who did it', async () => {
    await pair();
    await settle((await leaves(mentor)).id, 'ended');
    for (const one of [learner, mentor]) {
      const { items } = await world.inSchool(() => world.get(AccountAudit).of(one.personId, { page: 1, size: 5 }));
      expect(items).toMatchObject([{ action: 'desk_settled', actor: { id: office.personId } }]);
    }
  });

  test('shows the two people what the office noted about them', async () => {
    await pair();
    await settle((await leaves(mentor)).id, 'ended', 'They agreed on the phone.');
    const part = world.get(HeldParts).find('desk');
    for (const one of [learner, mentor])
      expect(await world.inSchool(() => part?.facts(one.personId) ?? Promise.resolve([]))).toEqual([
        {
          label: expect.stringMatching(/^A mentorship with /),
          value: 'the mentor left the school’s list; it ended; “They agreed on the phone.”',
        },
      ]);
    expect(await world.inSchool(() => part?.facts(office.personId) ?? Promise.resolve([]))).toEqual([]);
  });

  test('is refused, and changes nothing, where it makes no sense or nothing is there', async () => {
    const other = await world.person('learner');
    await ask(other);
    await pair();
    await leaves(mentor);
    const { items } = await page();
    const [request, mentorshipItem] = (['request', 'mentorship'] as const).map(
      (kind) => items.find((item) => item.kind === kind)?.id ?? '',
    );
    await expect(settle(request, 'goes_on')).rejects.toMatchObject({ code: 'bad_input' });
    await expect(settle(mentorshipItem, 'new_mentor')).rejects.toMatchObject({ code: 'bad_input' });
    await expect(settle('not-an-id', 'ended')).rejects.toMatchObject({ code: 'not_found' });
    await expect(settle(learner.personId, 'ended')).rejects.toMatchObject({ code: 'not_found' });
    expect((await page()).total).toBe(2);
    expect(await told()).toEqual([]);
  });

  test('by ten at once is settled once, and gives one place back', async () => {
    const other = await world.person('learner');
    await pair();
    await pair(other);
    await leaves(mentor);
    const item = (await page()).items.find((one) => one.learner.id === learner.personId);
    const tries = Array.from({ length: 10 }, (_, n) => settle(item?.id ?? '', n % 2 ? 'ended' : 'new_mentor', `Idea ${n}`));
    const outcomes = await Promise.allSettled(tries);
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect(outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code: string }).code] : []))).toEqual(
      Array(9).fill('desk_settled'),
    );
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
  });

  test('and coming back at once leaves one outcome, with the place where it belongs', async () => {
    for (let round = 0; round < 5; round++) {
      const [one, other] = [await world.person('learner'), await world.mentor()];
      const id = await pair(one, other);
      await world.leave(other);
      await world.attend();
      const item = (await page()).items.find(({ mentor: who }) => who.id === other.personId);
      await world.comeBack(other);
      await Promise.allSettled([world.attend(), settle(item?.id ?? '', 'ended')]);
      await world.attend();
      const [{ state, outcome }] = await world.query<{ state: string; outcome: string }>(
        'select m.state, d.outcome from mentorship m join desk_item d on d.mentorship_id = m.id where m.id = $1',
        [id],
      );
      expect([
        ['ended', 'ended'],
        ['active', 'goes_on'],
      ]).toContainEqual([state, outcome]);
      expect(await world.places(other)).toEqual({ taken: state === 'active' ? 1 : 0, held: 0 });
    }
  });
});
