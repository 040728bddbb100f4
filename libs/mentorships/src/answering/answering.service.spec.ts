import type { MentorState } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { MentorshipsModule } from '../mentorships.module.js';
import { firstEvening, MentoringWorld } from '../testing/mentoring-world.js';
import { Answering } from './answering.service.js';

let world: MentoringWorld;

beforeAll(async () => {
  world = await MentoringWorld.open(MentorshipsModule, { at: firstEvening });
});
afterAll(() => world?.close());

const words = async ({ personId }: Pick<Actor, 'personId'>) => (await world.inSchool(() => world.get(Answering).of(personId))).words;

/** Asked on a Monday noon in Chicago; null is closed by somebody else, or still open. */
const asked = async (mentor: Actor, state: string, answeredAt: string | null, askedAt = '2026-11-02T18:00:00Z') =>
  world.query(
    `insert into request (id, learner_id, mentor_id, need, hope, when_text, state, asked_at, answer_by, remind_at, answered_at)
     values (gen_random_uuid(), $1, $2, 'leadership', 'x', 'x', $3, $4, '2026-11-09', $4, $5)`,
    [(await world.person('learner')).personId, mentor.personId, state, askedAt, answeredAt],
  );

it('tells how soon somebody usually answers, in days of the school’s clock, once five were answered', async () => {
  const mentor = await world.mentor();
  // Past midnight in London, still Wednesday at the school.
  for (const state of ['accepted', 'declined', 'declined', 'accepted']) await asked(mentor, state, '2026-11-05T02:00:00Z');
  for (const state of ['withdrawn', 'handed_over']) await asked(mentor, state, '2026-11-30T18:00:00Z');
  await asked(mentor, 'open', null);
  expect(await words(mentor)).toBeNull();
  await asked(mentor, 'accepted', '2026-11-30T18:00:00Z');
  expect(await words(mentor)).toBe('Usually answers within two working days');
});

it('tells of the newest twenty, and of nobody else’s', async () => {
  const [mentor, other] = [await world.mentor(), await world.mentor()];
  for (let n = 0; n < 21; n++) await asked(mentor, 'declined', '2024-02-28T18:00:00Z', '2024-02-05T18:00:00Z');
  expect(await words(mentor)).toMatch(/more than ten/);
  for (let n = 0; n < 20; n++) await asked(mentor, 'declined', '2026-11-05T18:00:00Z');
  expect(await words(mentor)).toBe('Usually answers within three working days');
  expect(await words(other)).toBeNull();
});

it.each<[MentorState]>([['training'], ['retired']])('knows nobody who is %s', async (state) => {
  await expect(words(await world.mentor({ state }))).rejects.toMatchObject({ code: 'not_found' });
});

it.each([['not-an-id'], ['019a0000-0000-7000-8000-000000000000']])('knows nobody called %s', async (personId) => {
  await expect(words({ personId })).rejects.toMatchObject({ code: 'not_found' });
});
