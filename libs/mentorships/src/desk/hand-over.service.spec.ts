import { MentoringService, MentorRoom } from '@akin/people';
import { Accounts, type Actor } from '@akin/sign-in';
import fc from 'fast-check';
import { MentorshipsService } from '../mentorships/mentorships.service.js';
import { MentorshipsModule } from '../mentorships.module.js';
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
  office = await world.person('coordinator');
});
afterAll(() => world?.close());
beforeEach(async () => {
  world.clock.set(firstEvening);
  [learner, mentor] = [await world.person('learner'), await world.mentor()];
  await world.attend();
  world.delivered.length = 0;
});

const ask = async (from: Actor, to: Actor) => (await world.inSchool(() => requests.requestMentor(from, world.draft(to)))).id;
const pair = async (from: Actor, to: Actor) =>
  String((await world.inSchool(async () => requests.acceptRequest(to, await ask(from, to), {}))).mentorshipId);
const request = (actor: Actor, id: string) => world.inSchool(() => requests.find(actor, id));
const mentorship = (actor: Actor, id: string) => world.inSchool(() => world.get(MentorshipsService).find(actor, id));
const waiting = async (...people: Actor[]) => {
  const { items } = await world.inSchool(() => world.get(Desk).list(office, { settled: false, page: 1, size: 100 }));
  const ids = people.map(({ personId }) => personId);
  return items.filter((item) => ids.includes(item.learner.id) || ids.includes(item.mentor.id));
};
const subjects = () =>
  world.delivered.map(({ recipient, subject }) => `${recipient.replace(/\d*@.*/, '')}: ${subject.replace(/\d+/g, '')}`).sort();
const tellAgain = () => world.query(`update outbox_event set handled_at = null, next_at = at where topic = 'people.left'`);

describe('a mentor leaves', () => {
  test('an open request goes to the desk, and its place and the learner are free', async () => {
    const id = await ask(learner, mentor);
    await world.attend();
    world.delivered.length = 0;
    world.clock.advance(60_000);
    await world.leave(mentor);
    await world.attend();
    expect(await waiting(mentor)).toMatchObject([
      {
        kind: 'request',
        reason: 'mentor_left',
        learner: { id: learner.personId },
        mentor: { id: mentor.personId },
        since: '2026-11-13T00:03:00.000Z',
        settled: null,
      },
    ]);
    const seen = { state: 'handed_over', answeredAt: '2026-11-13T00:03:00.000Z', desk: { reason: 'mentor_left', outcome: null } };
    expect(await request(learner, id)).toMatchObject(seen);
    expect(await request(mentor, id)).toMatchObject(seen);
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 0 });
    expect(subjects()).toEqual([
      'learner: We are looking for somebody else for you',
      'mentor: The request of Imani learner needs no answer any more',
    ]);
    expect(world.delivered.find(({ recipient }) => recipient.startsWith('learner'))?.body).toContain('/mentors');
  });

  test('it counts no more among the learner’s open ones, and nobody is reminded', async () => {
    const mentors = [mentor, await world.mentor(), await world.mentor()];
    for (const one of mentors) await ask(learner, one);
    await world.leave(mentor);
    await world.attend();
    const fourth = await world.mentor();
    await expect(ask(learner, fourth)).resolves.toEqual(expect.any(String));
    world.clock.set('2026-11-17T14:00:00Z');
    await world.attend();
    const reminded = await world.query<{ id: string }>(
      'select mentor_id as id from request where reminded_at is not null and learner_id = $1',
      [learner.personId],
    );
    const others = [mentors[1], mentors[2], fourth];
    expect(reminded.map(({ id }) => id).sort()).toEqual(others.map(({ personId }) => personId).sort());
  });

  test('a mentor who was never told of the request hears nothing of its end', async () => {
    await ask(learner, mentor);
    await world.query(`update outbox_event set handled_at = now() where topic = 'mentorship.requested' and handled_at is null`);
    await world.leave(mentor);
    await world.attend();
    expect(subjects()).toEqual(['learner: We are looking for somebody else for you']);
  });

  test('a mentorship goes on meanwhile, both are told, and only whoever can come in gets a link', async () => {
    const id = await pair(learner, mentor);
    await world.attend();
    world.delivered.length = 0;
    await world.leave(mentor);
    await world.attend();
    expect(await waiting(mentor)).toMatchObject([{ kind: 'mentorship', reason: 'mentor_left' }]);
    for (const one of [learner, mentor])
      expect(await mentorship(one, id)).toMatchObject({ state: 'active', desk: { reason: 'mentor_left', outcome: null } });
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
    expect(subjects()).toEqual([
      'learner: Ada mentor and you: your program office looks at it',
      'mentor: Imani learner and you: your program office looks at it',
    ]);
    expect(world.delivered.filter(({ body }) => body.includes(`/mentorships/${id}`)).map(({ recipient }) => recipient)).toEqual([
      expect.stringMatching(/^learner/),
    ]);
  });

  test('nobody can ask them any more', async () => {
    await world.leave(mentor);
    await expect(ask(learner, mentor)).rejects.toMatchObject({ code: 'mentor_not_active' });
    await world.comeBack(mentor);
    await world.query(`update account set suspended_at = now() where id = $1`, [mentor.personId]);
    await expect(ask(learner, mentor)).rejects.toMatchObject({ code: 'mentor_not_active' });
  });
});

describe('a learner leaves', () => {
  test('the mentor’s place is free, and the mentor need not answer', async () => {
    const id = await ask(learner, mentor);
    await world.attend();
    world.delivered.length = 0;
    await world.leave(learner);
    await world.attend();
    expect(await waiting(learner)).toMatchObject([{ kind: 'request', reason: 'learner_left' }]);
    expect(await request(mentor, id)).toMatchObject({ state: 'handed_over' });
    expect(await world.places(mentor)).toEqual({ taken: 0, held: 0 });
    expect(subjects()).toEqual(['mentor: The request of Imani learner needs no answer any more']);
    await expect(world.inSchool(() => requests.acceptRequest(mentor, id, {}))).rejects.toMatchObject({ code: 'request_closed' });
    await expect(ask(learner, await world.mentor())).rejects.toMatchObject({ code: 'account_leaving' });
  });

  test('who leaves alone, or with nothing open, brings nothing to the desk', async () => {
    const id = await ask(learner, mentor);
    await world.inSchool(() => requests.declineRequest(mentor, id, {}));
    await world.leave(learner, await world.mentor());
    await world.attend();
    expect(await waiting(learner, mentor)).toEqual([]);
  });
});

describe('the same news', () => {
  test('twice changes nothing, not even after it was decided', async () => {
    const other = await world.person('learner');
    await ask(learner, mentor);
    await pair(other, mentor);
    await world.leave(mentor);
    await world.attend();
    const [before, told] = [await waiting(mentor), world.delivered.length];
    expect(before).toHaveLength(2);
    await tellAgain();
    await world.attend();
    expect(await waiting(mentor)).toEqual(before);
    for (const item of before)
      await world.inSchool(() =>
        world.get(Desk).settle(office, item.id, { outcome: item.kind === 'request' ? 'ended' : 'goes_on', note: '' }),
      );
    await tellAgain();
    await world.attend();
    expect(await waiting(mentor)).toEqual([]);
    expect(world.delivered.length).toBe(told + 3);
  });

  test('that comes late finds those who are back with what they had', async () => {
    const id = await ask(learner, mentor);
    await world.leave(mentor);
    await world.inSchool(() => world.get(Accounts).setLeaving([mentor.personId], false));
    await world.attend();
    expect(await request(learner, id)).toMatchObject({ state: 'open', desk: null });
    expect(await waiting(mentor)).toEqual([]);
  });

  test('of a later leaving brings a mentorship to the desk anew', async () => {
    await pair(learner, mentor);
    await world.leave(mentor);
    await world.attend();
    world.clock.advance(60_000);
    await world.comeBack(mentor);
    await world.attend();
    expect(await waiting(mentor)).toEqual([]);
    world.clock.advance(60_000);
    await world.leave(mentor);
    await world.attend();
    expect(await waiting(mentor)).toHaveLength(1);
  });

  test('whose telling was cut short leaves nothing half done, and is told again', async () => {
    const other = await world.mentor();
    const [first, second] = [await ask(learner, mentor), await ask(learner, other)];
    await world.attend();
    world.delivered.length = 0;
    const release = jest.spyOn(MentorRoom.prototype, 'release');
    release.mockImplementationOnce(MentorRoom.prototype.release).mockRejectedValueOnce(new Error('the worker was killed'));
    await world.leave(mentor, other);
    await world.attend();
    release.mockRestore();
    expect([(await request(learner, first)).state, (await request(learner, second)).state]).toEqual(['open', 'open']);
    expect(await waiting(learner)).toEqual([]);
    expect(world.delivered).toEqual([]);
    world.clock.advance(3_600_000);
    await world.attend();
    expect(await waiting(learner)).toHaveLength(2);
    expect([await world.places(mentor), await world.places(other)]).toEqual(Array(2).fill({ taken: 0, held: 0 }));
    expect(subjects().filter((line) => line.startsWith('learner'))).toHaveLength(2);
  });
});

describe('coming back', () => {
  test('settles what nobody decided: a mentorship goes on, a request may be sent again', async () => {
    const other = await world.person('learner');
    const [requestId, pairId] = [await ask(learner, mentor), await pair(other, mentor)];
    await world.leave(mentor);
    await world.attend();
    world.delivered.length = 0;
    await world.comeBack(mentor);
    await world.attend();
    expect(await waiting(mentor)).toEqual([]);
    expect(await request(learner, requestId)).toMatchObject({ state: 'handed_over', desk: { outcome: 'goes_on' } });
    expect(await mentorship(other, pairId)).toMatchObject({ state: 'active', desk: null });
    expect(subjects()).toEqual([
      'learner: Ada mentor and you go on as before',
      'learner: You can ask Ada mentor again',
      'mentor: Imani learner and you go on as before',
    ]);
    expect(await ask(learner, mentor)).not.toBe(requestId);
  });

  test('leaves alone what was decided', async () => {
    const id = await pair(learner, mentor);
    await world.leave(mentor);
    await world.attend();
    const [item] = await waiting(mentor);
    await world.inSchool(() => world.get(Desk).settle(office, item.id, { outcome: 'ended', note: 'They agreed.' }));
    await world.comeBack(mentor);
    await world.attend();
    expect(await mentorship(learner, id)).toMatchObject({ state: 'ended' });
  });

  test('of one of two who left tells what is still in the way', async () => {
    await pair(learner, mentor);
    await world.leave(mentor, learner);
    await world.attend();
    expect(await waiting(mentor)).toMatchObject([{ reason: 'learner_left' }]);
    await world.comeBack(learner);
    await world.attend();
    expect(await waiting(mentor)).toMatchObject([{ reason: 'mentor_left' }]);
    await world.comeBack(mentor);
    await world.attend();
    expect(await waiting(mentor)).toEqual([]);
  });
});

describe('a mentor pauses', () => {
  const pauses = (who = mentor) => world.inSchool(() => world.get(MentoringService).pause(who));

  test('and every open request is at the desk in the same step, mentorships and own requests untouched', async () => {
    const [other, third] = [await world.person('learner'), await world.mentor()];
    const [asked, pairId, own] = [await ask(learner, mentor), await pair(other, mentor), await ask(mentor, third)];
    await world.attend();
    world.delivered.length = 0;
    await pauses();
    expect(await request(learner, asked)).toMatchObject({ state: 'handed_over', desk: { reason: 'mentor_paused', outcome: null } });
    expect(await waiting(mentor)).toMatchObject([{ kind: 'request', reason: 'mentor_paused', learner: { id: learner.personId } }]);
    expect(await world.places(mentor)).toEqual({ taken: 1, held: 0 });
    expect(await request(mentor, own)).toMatchObject({ state: 'open' });
    expect(await mentorship(other, pairId)).toMatchObject({ state: 'active', desk: null });
    await world.attend();
    expect(subjects()).toEqual(['learner: We are looking for somebody else for you']);
    await expect(ask(learner, mentor)).rejects.toMatchObject({ code: 'mentor_paused' });
  });

  test('again, or comes back, and what is at the desk stays there', async () => {
    await ask(learner, mentor);
    await pauses();
    const before = await waiting(mentor);
    await pauses();
    await world.inSchool(() => world.get(MentoringService).resume(mentor));
    await world.comeBack(mentor);
    await world.attend();
    expect(await waiting(mentor)).toEqual(before);
  });

  test('who may not pause keeps what is open', async () => {
    const id = await ask(learner, mentor);
    await world.query(`update mentor set state = 'retired' where account_id = $1`, [mentor.personId]);
    await expect(pauses()).rejects.toMatchObject({ code: 'mentor_not_active' });
    expect(await request(learner, id)).toMatchObject({ state: 'open' });
    expect(await waiting(mentor)).toEqual([]);
  });

  test('while others ask, answer and withdraw: nothing is left open, nothing fails, no place is lost', async () => {
    for (let round = 0; round < 8; round++) {
      const roomy = await world.mentor({ capacity: 5 });
      const learners = await Promise.all(Array.from({ length: 6 }, () => world.person('learner')));
      const [first, second] = [await ask(learners[0], roomy), await ask(learners[1], roomy)];
      const outcomes = await Promise.allSettled([
        world.inSchool(() => requests.acceptRequest(roomy, first, {})),
        world.inSchool(() => requests.withdrawRequest(learners[1], second)),
        pauses(roomy),
        ...learners.slice(2).map((one) => ask(one, roomy)),
      ]);
      const codes = outcomes.flatMap((one) => (one.status === 'rejected' ? [(one.reason as { code?: string }).code] : []));
      const polite = ['request_closed', 'mentor_paused', 'mentor_has_many_requests', 'mentor_full'];
      expect(codes.filter((code) => !polite.includes(String(code)))).toEqual([]);
      expect(await world.query(`select 1 from request where mentor_id = $1 and state = 'open'`, [roomy.personId])).toEqual([]);
      const [{ active }] = await world.query<{ active: number }>(
        `select count(*)::int as active from mentorship where mentor_id = $1 and state = 'active'`,
        [roomy.personId],
      );
      expect(await world.places(roomy)).toEqual({ taken: active, held: 0 });
    }
  });
});

describe('at the same moment', () => {
  test('asking, answering and leaving leave no request open to whoever left, and no place lost', async () => {
    for (let round = 0; round < 6; round++) {
      const roomy = await world.mentor({ capacity: 5 });
      const learners = await Promise.all(Array.from({ length: 8 }, () => world.person('learner')));
      const begun = await ask(learners[0], roomy);
      const gone = world.leave(roomy).then(() => world.attend());
      await Promise.allSettled([
        gone,
        world.inSchool(() => requests.acceptRequest(roomy, begun, {})),
        ...learners.slice(1).map((one) => ask(one, roomy)),
      ]);
      await world.attend();
      expect(await world.query(`select 1 from request where mentor_id = $1 and state = 'open'`, [roomy.personId])).toEqual([]);
      const [{ active }] = await world.query<{ active: number }>(
        `select count(*)::int as active from mentorship where mentor_id = $1 and state = 'active'`,
        [roomy.personId],
      );
      expect(await world.places(roomy)).toEqual({ taken: active, held: 0 });
      expect((await waiting(roomy)).filter(({ kind }) => kind === 'mentorship')).toHaveLength(active);
    }
  });

  test('property: whatever happens in whatever order, places agree, nothing is open to whoever left, and nothing waits twice', async () => {
    const steps = fc.array(
      fc.record({
        do: fc.constantFrom('ask' as const, 'accept' as const, 'leave' as const, 'return' as const, 'settle' as const, 'again' as const),
        learner: fc.nat(2),
        mentor: fc.nat(2),
        who: fc.constantFrom('learner' as const, 'mentor' as const),
      }),
      { minLength: 4, maxLength: 10 },
    );
    await fc.assert(
      fc.asyncProperty(steps, async (list) => {
        const learners = [await world.person('learner'), await world.person('learner'), await world.person('learner')];
        const mentors = [await world.mentor(), await world.mentor(), await world.mentor()];
        for (const step of list) {
          const [one, other] = [learners[step.learner], mentors[step.mentor]];
          const whose = step.who === 'learner' ? one : other;
          world.clock.advance(1000);
          if (step.do === 'ask') await ask(one, other).catch(() => null);
          if (step.do === 'accept') {
            const { items } = await world.inSchool(() => requests.list(other, 'received', { page: 1, size: 10 }));
            const open = items.find(({ state }) => state === 'open');
            if (open) await world.inSchool(() => requests.acceptRequest(other, open.id, {}));
          }
          if (step.do === 'leave') await world.leave(whose);
          if (step.do === 'return') await world.comeBack(whose);
          if (step.do === 'again') await tellAgain();
          if (step.do === 'settle') {
            const [item] = await waiting(one, other);
            if (item) await world.inSchool(() => world.get(Desk).settle(office, item.id, { outcome: 'ended', note: '' }));
          }
          await world.attend();
        }
        const ids = [...learners, ...mentors].map(({ personId }) => personId);
        expect(
          await world.query(
            `select account_id from mentor m where account_id = any($1) and
               (held <> (select count(*) from request r where r.mentor_id = m.account_id and r.state = 'open')
                or taken <> (select count(*) from mentorship s where s.mentor_id = m.account_id and s.state = 'active'))`,
            [ids],
          ),
        ).toEqual([]);
        expect(
          await world.query(
            `select r.id from request r join account a on a.id in (r.learner_id, r.mentor_id)
             where a.leaving and r.state = 'open' and r.learner_id = any($1)`,
            [ids],
          ),
        ).toEqual([]);
        const left = await world.query<{ id: string }>('select id from account where leaving and id = any($1)', [ids]);
        const gone = new Set(left.map(({ id }) => id));
        const open = await waiting(...learners, ...mentors);
        expect(open.filter((item) => !gone.has(item.learner.id) && !gone.has(item.mentor.id))).toEqual([]);
        const pairs = open.filter(({ kind }) => kind === 'mentorship').map((item) => `${item.learner.id} ${item.mentor.id}`);
        expect(new Set(pairs).size).toBe(pairs.length);
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
