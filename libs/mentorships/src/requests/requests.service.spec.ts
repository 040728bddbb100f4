import type { RefusalCode } from '@akin/contracts';
import { Refusal } from '@akin/platform';
import type { Actor } from '@akin/sign-in';
import type { Audience } from '@akin/contracts';
import { FacetsRepository } from '@akin/people';
import { MentorshipsService } from '../mentorships/mentorships.service.js';
import { MentorshipsModule } from '../mentorships.module.js';
import { firstEvening, MentoringWorld } from '../testing/mentoring-world.js';
import { RequestsService } from './requests.service.js';

let world: MentoringWorld;
let requests: RequestsService;

beforeAll(async () => {
  world = await MentoringWorld.open(MentorshipsModule, { at: firstEvening });
  requests = world.get(RequestsService);
});
afterAll(() => world?.close());
beforeEach(() => world.clock.set(firstEvening));

const ask = (learner: Actor, mentor: Actor) => world.inSchool(() => requests.requestMentor(learner, world.draft(mentor)));
const accept = (actor: Actor, id: string, words?: string) => world.inSchool(() => requests.acceptRequest(actor, id, { words }));
const decline = (actor: Actor, id: string) => world.inSchool(() => requests.declineRequest(actor, id, {}));
const withdraw = (actor: Actor, id: string) => world.inSchool(() => requests.withdrawRequest(actor, id));
const refusedWith = (code: RefusalCode) => expect.objectContaining({ name: 'Refusal', code });
const countOf = async (table: 'request' | 'mentorship' | 'outbox_event') =>
  (await world.query<{ total: number }>(`select count(*) as total from ${table}`))[0].total;

describe('asking', () => {
  test('holds a place, says until when, and tells it', async () => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor()];
    const view = await ask(learner, mentor);
    expect(view).toMatchObject({
      learner: { id: learner.personId },
      mentor: { id: mentor.personId },
      needLabel: 'Residency application',
      state: 'open',
      askedAt: '2026-11-13T00:02:00.000Z',
      answerBy: '2026-11-19',
      answeredAt: null,
      mentorshipId: null,
    });
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 1 });
    const [event] = await world.query<{ payload: unknown }>(
      `select payload from outbox_event where topic = 'mentorship.requested' order by id desc limit 1`,
    );
    expect(event.payload).toEqual({ requestId: view.id });
  });

  const refusals: [string, RefusalCode, (learner: Actor) => Promise<Parameters<RequestsService['requestMentor']>[1]>][] = [
    ['an unknown need', 'unknown_term', async () => ({ ...world.draft(await world.mentor()), need: 'astrology' })],
    ['an id that is none', 'not_found', async () => ({ ...world.draft(await world.mentor()), mentorId: "'; drop table request; --" })],
    ['nobody', 'not_found', async () => ({ ...world.draft(await world.mentor()), mentorId: '019a0000-0000-7000-8000-000000000000' })],
    ['someone who is no mentor', 'not_found', async () => world.draft(await world.person('learner'))],
    ['oneself', 'request_to_self', async (learner) => world.draft(learner)],
    ['a mentor on a pause', 'mentor_paused', async () => world.draft(await world.mentor({ state: 'paused' }))],
    ['a mentor in training', 'mentor_not_active', async () => world.draft(await world.mentor({ state: 'training' }))],
    [
      'a full mentor',
      'mentor_full',
      async () => {
        const mentor = await world.mentor({ capacity: 1 });
        await ask(await world.person('learner'), mentor);
        return world.draft(mentor);
      },
    ],
    [
      'a mentor with two open requests',
      'mentor_has_many_requests',
      async () => {
        const mentor = await world.mentor({ capacity: 5 });
        await ask(await world.person('learner'), mentor);
        await ask(await world.person('learner'), mentor);
        return world.draft(mentor);
      },
    ],
    [
      'the same mentor twice',
      'already_asked',
      async (learner) => {
        const mentor = await world.mentor();
        await ask(learner, mentor);
        return world.draft(mentor);
      },
    ],
    [
      'one’s own mentor',
      'already_mentored',
      async (learner) => {
        const mentor = await world.mentor();
        await accept(mentor, (await ask(learner, mentor)).id);
        return world.draft(mentor);
      },
    ],
    [
      'a fourth mentor',
      'too_many_open_requests',
      async (learner) => {
        for (let count = 0; count < 3; count++) await ask(learner, await world.mentor());
        return world.draft(await world.mentor());
      },
    ],
  ];

  test.each(refusals)('%s is refused, and nothing changes', async (_name, code, prepare) => {
    const learner = await world.person('learner');
    const draft = await prepare(learner);
    const before = [await countOf('request'), await countOf('outbox_event')];
    const placesBefore = await world.query('select account_id, taken, held from mentor order by account_id');
    await expect(world.inSchool(() => requests.requestMentor(learner, draft))).rejects.toEqual(refusedWith(code));
    expect([await countOf('request'), await countOf('outbox_event')]).toEqual(before);
    expect(await world.query('select account_id, taken, held from mentor order by account_id')).toEqual(placesBefore);
  });

  test('again is fine after a withdrawal', async () => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor({ capacity: 1 })];
    await withdraw(learner, (await ask(learner, mentor)).id);
    await expect(ask(learner, mentor)).resolves.toMatchObject({ state: 'open' });
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 1 });
  });
});

describe('answering', () => {
  test('yes makes a mentorship, takes the place, leaves other requests open and tells the operator how many', async () => {
    const [learner, mentor, other] = [await world.person('learner'), await world.mentor(), await world.mentor()];
    const { id } = await ask(learner, mentor);
    const elsewhere = await ask(learner, other);
    const view = await accept(mentor, id, 'Looking forward to it.');
    expect(view).toMatchObject({ state: 'accepted', words: 'Looking forward to it.', answeredAt: '2026-11-13T00:02:00.000Z' });
    expect(view.mentorshipId).not.toBeNull();
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
    expect((await world.inSchool(() => requests.find(learner, elsewhere.id))).state).toBe('open');
    await world.attend();
    const [figures] = await world.t.national.run((m) =>
      m.query<{ relationships: number }[]>('select relationships from institution where id = $1', [world.school.id]),
    );
    expect(figures.relationships).toBe(await countOf('mentorship'));
  });

  test('no gives the place back and keeps the words', async () => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor()];
    const { id } = await ask(learner, mentor);
    await world.inSchool(() => requests.declineRequest(mentor, id, { words: 'I am away until spring.' }));
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 0 });
    expect(await world.inSchool(() => requests.find(learner, id))).toMatchObject({ state: 'declined', words: 'I am away until spring.' });
  });

  test.each([
    ['accept', accept],
    ['decline', decline],
  ])('%s twice is refused and changes nothing', async (_name, answer) => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor()];
    const { id } = await ask(learner, mentor);
    await answer(mentor, id);
    const places = await world.places(mentor);
    await expect(answer(mentor, id)).rejects.toEqual(refusedWith('request_closed'));
    await expect(withdraw(learner, id)).rejects.toEqual(refusedWith('request_closed'));
    expect(await world.places(mentor)).toEqual(places);
  });

  test('each verb belongs to one of the two, and a third person sees nothing', async () => {
    const [learner, mentor, stranger] = [await world.person('learner'), await world.mentor(), await world.mentor()];
    const { id } = await ask(learner, mentor);
    await expect(accept(learner, id)).rejects.toEqual(refusedWith('not_your_role'));
    await expect(decline(learner, id)).rejects.toEqual(refusedWith('not_your_role'));
    await expect(withdraw(mentor, id)).rejects.toEqual(refusedWith('not_your_role'));
    for (const attempt of [accept, decline, withdraw]) await expect(attempt(stranger, id)).rejects.toEqual(refusedWith('not_found'));
    await expect(world.inSchool(() => requests.find(stranger, id))).rejects.toEqual(refusedWith('not_found'));
    await expect(world.inSchool(() => requests.find(mentor, 'not-an-id'))).rejects.toEqual(refusedWith('not_found'));
    expect(await world.inSchool(() => requests.find(mentor, id))).toMatchObject({ id, state: 'open' });
  });
});

describe('lists', () => {
  test('show each side its own, open ones first, page by page', async () => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor()];
    const first = await ask(learner, mentor);
    world.clock.advance(1000);
    const second = await ask(learner, await world.mentor());
    await withdraw(learner, second.id);
    const page = (box: 'sent' | 'received', actor: Actor, number: number, size = 20) =>
      world.inSchool(() => requests.list(actor, box, { page: number, size }));
    expect((await page('sent', learner, 1)).items.map(({ id }) => id)).toEqual([first.id, second.id]);
    expect(await page('sent', learner, 2, 1)).toMatchObject({ total: 2, items: [{ id: second.id }] });
    expect(await page('received', mentor, 1)).toMatchObject({ total: 1, items: [{ id: first.id }] });
    expect(await page('received', learner, 1)).toEqual({ items: [], total: 0 });
  });
});

describe('mentorships', () => {
  test('are seen by the two, with the way to reach the other', async () => {
    const [learner, mentor, stranger] = [await world.person('learner'), await world.mentor(), await world.person('learner')];
    const { mentorshipId } = await accept(mentor, (await ask(learner, mentor)).id);
    const mentorships = world.get(MentorshipsService);
    const id = String(mentorshipId);
    const seen = (actor: Actor) => world.inSchool(() => mentorships.find(actor, id));
    expect(await seen(learner)).toMatchObject({
      id,
      kind: 'pair',
      state: 'active',
      firstMeetingBy: '2026-11-26',
      needLabel: 'Residency application',
    });
    expect((await seen(learner)).otherMail).toMatch(/^mentor\d+@/);
    expect((await seen(mentor)).otherMail).toMatch(/^learner\d+@/);
    await expect(seen(stranger)).rejects.toEqual(refusedWith('not_found'));
    await expect(world.inSchool(() => mentorships.find(learner, 'x'))).rejects.toEqual(refusedWith('not_found'));
    expect(await world.inSchool(() => mentorships.list(mentor, { page: 1, size: 20 }))).toMatchObject({ total: 1, items: [{ id }] });
    expect(await world.inSchool(() => mentorships.list(stranger, { page: 1, size: 20 }))).toEqual({ items: [], total: 0 });
  });
});

describe('what two people tell each other', () => {
  const answer = (facet: string, terms: string[], audience: Audience) => ({ facet, terms, ownWords: null, audience });

  test('opens once they agreed, both ways, closes when it ends, and nobody else reads it', async () => {
    const [learner, mentor, stranger] = [await world.person('learner'), await world.mentor(), await world.person('learner')];
    const facets = world.get(FacetsRepository);
    await world.inSchool(async () => {
      await facets.put(mentor.personId, answer('gender', ['woman'], 'pair'));
      await facets.put(mentor.personId, answer('faith', ['muslim'], 'nobody'));
      await facets.put(mentor.personId, answer('veteran', ['yes'], 'matching'));
      await facets.put(mentor.personId, answer('language', ['spanish'], 'school'));
      await facets.put(learner.personId, answer('first_generation', ['yes'], 'pair'));
    });
    const id = String((await accept(mentor, (await ask(learner, mentor)).id)).mentorshipId);
    const told = async (actor: Actor) =>
      (await world.inSchool(() => world.get(MentorshipsService).tell(actor, id))).answers.map(({ facet }) => facet).sort();
    expect(await told(learner)).toEqual(['gender', 'language']);
    expect(await told(mentor)).toEqual(['first_generation']);
    await expect(told(stranger)).rejects.toEqual(refusedWith('not_found'));
    await world.query(`update mentorship set state = 'ended' where id = $1 returning id`, [id]);
    expect(await told(learner)).toEqual(['language']);
    expect(await told(mentor)).toEqual([]);
  });
});

describe('at the same moment', () => {
  const settle = async <T>(work: Promise<T>[]) => {
    const outcomes = await Promise.allSettled(work);
    const done = outcomes.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
    const codes = outcomes.flatMap((one) =>
      one.status === 'rejected' ? [one.reason instanceof Refusal ? one.reason.code : String(one.reason)] : [],
    );
    return { done, codes };
  };

  test('50 learners ask for the last place: one request, 49 polite refusals, one pair', async () => {
    const mentor = await world.mentor({ capacity: 1 });
    const learners = await Promise.all(Array.from({ length: 50 }, () => world.person('learner')));
    const { done, codes } = await settle(learners.map((learner) => ask(learner, mentor)));
    expect(done).toHaveLength(1);
    expect(codes).toEqual(Array(49).fill('mentor_full'));
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 1 });
    await accept(mentor, done[0].id);
    expect(await world.query('select learner_id from mentorship where mentor_id = $1', [mentor.personId])).toHaveLength(1);
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
  });

  test('50 learners ask and whoever got the place is accepted at once: never a second pair', async () => {
    const mentor = await world.mentor({ capacity: 1 });
    const learners = await Promise.all(Array.from({ length: 50 }, () => world.person('learner')));
    const { done, codes } = await settle(learners.map(async (learner) => accept(mentor, (await ask(learner, mentor)).id)));
    expect(done).toHaveLength(1);
    expect(codes).toHaveLength(49);
    expect(codes.every((code) => code === 'mentor_full')).toBe(true);
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
  });

  test('one learner asks ten mentors: three requests', async () => {
    const learner = await world.person('learner');
    const mentors = await Promise.all(Array.from({ length: 10 }, () => world.mentor()));
    const { done, codes } = await settle(mentors.map((mentor) => ask(learner, mentor)));
    expect(done).toHaveLength(3);
    expect(codes).toEqual(Array(7).fill('too_many_open_requests'));
  });

  test('ten learners ask one roomy mentor: two requests', async () => {
    const mentor = await world.mentor({ capacity: 5 });
    const learners = await Promise.all(Array.from({ length: 10 }, () => world.person('learner')));
    const { done, codes } = await settle(learners.map((learner) => ask(learner, mentor)));
    expect(done).toHaveLength(2);
    expect(codes).toEqual(Array(8).fill('mentor_has_many_requests'));
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 2 });
  });

  test('one learner asks the same mentor ten times: one request', async () => {
    const [learner, mentor] = [await world.person('learner'), await world.mentor()];
    const { done, codes } = await settle(Array.from({ length: 10 }, () => ask(learner, mentor)));
    expect(done).toHaveLength(1);
    expect(codes).toEqual(Array(9).fill('already_asked'));
  });

  test('a yes, a no and a withdrawal leave one outcome and the right number of places', async () => {
    for (let round = 0; round < 8; round++) {
      const [learner, mentor] = [await world.person('learner'), await world.mentor()];
      const { id } = await ask(learner, mentor);
      const { done, codes } = await settle([withdraw(learner, id), accept(mentor, id), decline(mentor, id), accept(mentor, id)]);
      expect(done).toHaveLength(1);
      expect(codes).toEqual(Array(3).fill('request_closed'));
      const state = (await world.inSchool(() => requests.find(learner, id))).state;
      expect(await world.places(mentor)).toEqual({ taken: state === 'accepted' ? 1 : 0, held: 0 });
    }
  });
});
