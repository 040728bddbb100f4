import { signsIn } from './pages/sign-in.js';
import { activeMentor, importsRoster, newSchool } from './prepare/school.js';
import { ask, callApi } from './stage/call-api.js';
import { eventually } from './stage/eventually.js';
import { arrival, kindOf, lettersTo, lineOf, refuseDeliveries, repeated } from './stage/inbox.js';
import { databasePid, workerPid } from './stage/processes.js';
import { Story } from './stage/story.js';
import type { Visitor } from './stage/visitor.js';
import { newSlug } from './stage/where.js';

const slug = newSlug('harborview');
const people = 200;
const offering = { specialty: 'neurology', helpsWith: ['career_planning'], capacity: 5 };

/** Who asks whom: no learner has more than three open requests, no mentor more than two. */
const askings = [
  ['learner1', 'mentor1'],
  ['learner1', 'mentor2'],
  ['learner2', 'mentor1'],
  ['learner2', 'mentor3'],
  ['learner3', 'mentor2'],
  ['learner3', 'mentor3'],
] as const;
type Learner = (typeof askings)[number][0];
type Mentor = (typeof askings)[number][1];

describe('mail when everything goes wrong at once', () => {
  const story = new Story();
  const learners = new Map<Learner, Visitor>();
  const mentors = new Map<Mentor, Visitor>();
  const ids = new Map<Mentor, string>();
  let admin: Visitor;

  story.step('a school with three learners, three mentors and a long roster', async () => {
    admin = await newSchool(story, slug, 'Harborview School of Medicine');
    await importsRoster(admin, slug, 3, { invite: false });
    for (const name of ['mentor1', 'mentor2', 'mentor3'] as const) {
      const mentor = await activeMentor(story, slug, name, offering);
      mentors.set(name, mentor);
      ids.set(name, (await ask<{ id: string }>(mentor.page, 'GET', '/api/me/profile')).id);
    }
    for (const name of ['learner1', 'learner2', 'learner3'] as const) {
      const learner = await story.visitor(name);
      await signsIn(learner, slug, name);
      learners.set(name, learner);
    }
  });

  story.step('the worker is killed while invitations go out', async () => {
    await importsRoster(admin, slug, people, { invite: true });
    const arrived = () => lettersTo(`@${slug}.example`);
    await eventually('the first invitation', async () => ((await arrived()).length > 0 ? true : null));
    const killed = workerPid();
    if (!killed) throw new Error('There is no worker.');
    process.kill(killed, 'SIGKILL');
    expect((await arrived()).length).toBeLessThan(people - 3);
    await eventually('another worker', async () => (workerPid() ?? killed) !== killed || null);
  });

  story.step('requests are made while the mail server refuses and the database is restarted', async () => {
    await refuseDeliveries(8);
    const asked = Promise.all(askings.map(([learner, mentor]) => asks(learners.get(learner) as Visitor, ids.get(mentor) as string)));
    const stopped = databasePid();
    if (!stopped) throw new Error('There is no database.');
    process.kill(stopped, 'SIGINT');
    await eventually('the database to be back', async () => (databasePid() ?? stopped) !== stopped || null);
    await asked;
    for (const mentor of mentors.values()) expect(await openRequestsOf(mentor)).toHaveLength(2);
  });

  story.step('the mentors read of their requests', async () => {
    for (const mentor of mentors.keys()) {
      const letters = await arrival(`${mentor}@${slug}.example`, 2, 120_000);
      expect(letters.map(kindOf)).toEqual(['request', 'request']);
    }
  });

  story.step('the worker is killed again while the mentors answer', async () => {
    const killed = workerPid();
    const answered = Promise.all([...mentors].map(([name, mentor]) => answersAll(mentor, name === 'mentor2' ? 'decline' : 'accept')));
    if (killed) process.kill(killed, 'SIGKILL');
    await answered;
  });

  story.step('every mail arrives, and none is shown twice', async () => {
    const expected = people - 3 + 2 * askings.length;
    const letters = await arrival(`@${slug}.example`, expected, 200_000);
    expect(repeated(letters)).toEqual([]);
    expect(new Set(letters.map(({ messageId }) => messageId)).size).toBe(expected);
    expect(letters.filter((letter) => kindOf(letter) === 'invitation')).toHaveLength(people - 3);
    expect(letters.filter((letter) => kindOf(letter) === 'request').map(lineOf)).toHaveLength(askings.length);
    expect(letters.filter((letter) => kindOf(letter) === 'answer').map(lineOf)).toHaveLength(askings.length);
  });
});

/** Asks as a person would: when it did not work, once more, until it is clear that the request is there. */
async function asks({ page }: Visitor, mentorId: string): Promise<void> {
  const draft = { mentorId, need: 'career_planning', hope: 'Where did you start?', when: 'Mornings' };
  await persists('the request to be taken', () => callApi(page, 'POST', '/api/requests', draft), 'already_asked');
}

interface OpenRequest {
  id: string;
  state: string;
}

async function openRequestsOf({ page }: Visitor): Promise<OpenRequest[]> {
  const { items } = await ask<{ items: OpenRequest[] }>(page, 'GET', '/api/requests?box=received');
  return items.filter(({ state }) => state === 'open');
}

async function answersAll(mentor: Visitor, answer: 'accept' | 'decline'): Promise<void> {
  for (const { id } of await openRequestsOf(mentor)) {
    await persists(`the request to be answered`, () => callApi(mentor.page, 'POST', `/api/requests/${id}/${answer}`, {}), 'request_closed');
  }
}

/** Repeats a call until it is done. `done` is what the api says when an earlier try had worked after all. */
function persists(awaited: string, call: () => Promise<{ status: number; body: unknown }>, done: string): Promise<true> {
  return eventually(awaited, async () => {
    const answer = await call().catch(() => null);
    if (!answer) return null;
    const { code } = (answer.body ?? {}) as { code?: string };
    if (answer.status < 300 || code === done) return true;
    if (answer.status < 500) throw new Error(`Refused with ${answer.status}: ${code}.`);
    return null;
  });
}
