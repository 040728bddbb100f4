import { NoNews } from '@akin/matching';
import { SchoolWorld } from '@akin/people/testing';
import type { Actor } from '@akin/sign-in';
import { newId } from '@akin/platform';
import { MentorshipsModule } from '../mentorships.module.js';

let world: SchoolWorld;
let imani: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(MentorshipsModule);
  imani = await world.person('learner');
});
afterAll(() => world.close());

const day = 24 * 3_600_000;
/** A request to a new mentor, closed so many days ago. @returns the mentor's id */
async function asked(state: string, daysAgo: number | null, learner = imani): Promise<string> {
  const mentor = await world.person('mentor');
  const [now, id] = [world.clock.now().getTime(), newId()];
  await world.query(
    `insert into request (id, learner_id, mentor_id, need, hope, when_text, state, asked_at, answer_by, remind_at, answered_at)
     values ($1, $2, $3, 'confidence', '', '', $4, $5::timestamptz, $5::timestamptz, $5::timestamptz, $6)`,
    [id, learner.personId, mentor.personId, state, new Date(now - 60 * day), daysAgo === null ? null : new Date(now - daysAgo * day)],
  );
  if (state === 'accepted')
    await world.query(
      `insert into mentorship (id, request_id, learner_id, mentor_id, state, started_at) values ($1, $2, $3, $4, 'ended', $5)`,
      [...[newId(), id, learner.personId, mentor.personId, new Date(now)]],
    );
  return mentor.personId;
}

it.each([
  ['an open request', 'open', null, true],
  ['one they took back just now', 'withdrawn', 1, true],
  ['one that was declined just now', 'declined', 6, true],
  ['one that was declined a while ago', 'declined', 8, false],
  ['one that somebody else closed', 'handed_over', 1, false],
  ['one that came to a pair, even long ago', 'accepted', 50, true],
])('%s', async (_what, state, daysAgo, known) => {
  const mentor = await asked(state, daysAgo);
  expect((await world.inSchool(() => world.get(NoNews).to(imani.personId))).has(mentor)).toBe(known);
});

it('is about one’s own requests alone', async () => {
  const omar = await world.person('learner');
  const mentor = await asked('open', null, omar);
  expect((await world.inSchool(() => world.get(NoNews).to(imani.personId))).has(mentor)).toBe(false);
});
