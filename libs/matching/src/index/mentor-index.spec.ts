import fc from 'fast-check';
import type { Audience } from '@akin/contracts';
import { FacetsRepository, MentoringService, MentorRoom, ProfileService } from '@akin/people';
import type { SchoolWorld } from '@akin/people/testing';
import { AccountMerges, Accounts, type Actor } from '@akin/sign-in';
import { MatchingModule } from '../matching.module.js';
import { FindingWorld } from '../testing/finding-world.js';
import { MentorIndex } from './mentor-index.service.js';
import { MentorLoader } from './mentor-loader.service.js';
import type { SchoolIndex } from './school-index.js';

let world: FindingWorld;
let elsewhere: Pick<SchoolWorld, 'get' | 'close'>;
/** Everybody who ever was a mentor here. */
const everyone: string[] = [];

beforeAll(async () => {
  world = await FindingWorld.open(MatchingModule, { poolSize: 20 });
  elsewhere = await world.another(MatchingModule);
});
afterAll(async () => {
  await elsewhere.close();
  await world.close();
});

const inNorth = <T>(work: () => Promise<T>) => world.inSchool(work);
const get: SchoolWorld['get'] = (token) => world.get(token);
const now = (process: Pick<SchoolWorld, 'get'> = world) => inNorth(() => process.get(MentorIndex).now());
const actorOf = (personId: string): Actor => ({ personId, roles: ['mentor'], schoolId: world.school.id, sessionId: 'session' });
const told = (index: SchoolIndex) => everyone.map((id) => ({ id, facts: index.facts(id), row: sorted(index.row(id)) }));

function sorted(row: ReturnType<SchoolIndex['row']>) {
  if (!row) return undefined;
  const { name, title, text, searchOnly = [] } = row.lexemes;
  return { ...row, lexemes: { name: name.toSorted(), title: title.toSorted(), text: text.toSorted(), searchOnly: searchOnly.toSorted() } };
}

async function newMentor(): Promise<string> {
  const id = await world.mentor(`Mentor Number${everyone.length}`, { ownWords: 'I ran a marathon.' });
  everyone.push(id);
  return id;
}

const speaks = (id: string, terms: string[], audience: Audience) =>
  get(FacetsRepository).put(id, { facet: 'language', terms, ownWords: 'at home', audience });

/** What of somebody a happening holds until its unit ends; two of them hold nothing in common when neither must wait. */
type Part = 'account' | 'profile' | 'answers' | 'mentor';
type Happening = [parts: readonly Part[], what: (id: string, other: string) => Promise<unknown>];
const all: readonly Part[] = ['account', 'profile', 'answers', 'mentor'];
const account = (change: string): Happening => [['account'], (id) => world.query(`update account set ${change} where id = $1`, [id])];
const answers = (what: (id: string) => Promise<unknown>): Happening => [['answers'], what];
const mentoring = (what: (service: MentoringService, actor: Actor) => Promise<unknown>): Happening => [
  ['mentor'],
  (id) => what(get(MentoringService), actorOf(id)),
];
const place = (what: 'reserve' | 'release' | 'take' | 'giveBack'): Happening => [['mentor'], (id) => get(MentorRoom)[what](id)];

/** What may happen to a mentor, by the services people use or the statements these use. What is refused changes nothing. */
const happenings: Record<string, Happening> = {
  renamed: account(`family_name = 'Else' || random()`),
  suspended: account('suspended_at = now()'),
  reinstated: account('suspended_at = null, leaving = false'),
  closed: account(`state = 'closed'`),
  pronouns: [['account'], (id) => get(Accounts).setPronouns(id, 'they/them')],
  'left the list': [['account'], (id) => get(Accounts).setLeaving([id], true)],
  'back on it': [['account'], (id) => get(Accounts).setLeaving([id], false)],
  'profile changed': [
    ['profile'],
    (id, other) => get(ProfileService).changeProfile(actorOf(id), { title: 'Dean', ownWords: `I know ${other}.` }),
  ],
  'answer shown': answers((id) => speaks(id, ['spanish'], 'school')),
  'answer changed': answers((id) => speaks(id, ['yoruba', 'spanish'], 'partners')),
  'audience narrowed': answers((id) => speaks(id, ['spanish'], 'matching')),
  'audience closed': answers((id) => speaks(id, ['spanish'], 'nobody')),
  'answers taken back': answers((id) => get(FacetsRepository).removeAll(id)),
  help: mentoring((service, actor) => service.changeMentoring(actor, { helpsWith: ['leadership', 'burnout'], capacity: 5 })),
  manner: mentoring((service, actor) =>
    service.changeMentoring(actor, { howWeMeet: { meeting_mode: ['video'] }, prefersStages: ['fellow'] }),
  ),
  paused: mentoring((service, actor) => service.pause(actor)),
  resumed: mentoring((service, actor) => service.resume(actor)),
  retired: mentoring((service, actor) => service.stepBack(actor)),
  returned: mentoring((service, actor) => service.comeBack(actor)),
  activated: mentoring((service, actor) => service.activate(actor)),
  reserved: place('reserve'),
  released: place('release'),
  taken: place('take'),
  'given back': place('giveBack'),
  merged: [all, (id, other) => merge(other, id)],
  erased: [all, (id) => world.query('delete from account where id = $1', [id])],
};

async function merge(from: string, to: string): Promise<void> {
  if (from === to) return;
  await world.t.db.run(async (m) => {
    for (const merger of get(AccountMerges).all()) await merger.move(from, to);
    await m.query('delete from account where id = $1', [from]);
  });
}

/** A unit that stays open until it is told how to end. */
interface Open {
  holds: string[];
  end(well: boolean): Promise<unknown>;
}

async function begin(holds: string[], work: () => Promise<unknown>): Promise<Open> {
  let decide: (well: boolean) => void = () => undefined;
  let written: () => void = () => undefined;
  const isWritten = new Promise<void>((resolve) => (written = resolve));
  const ended = inNorth(() =>
    world.t.db.run(async () => {
      await work();
      const well = new Promise<boolean>((resolve) => (decide = resolve));
      written();
      if (!(await well)) throw new Error('rolled back');
    }),
  ).catch(written);
  await isWritten;
  return { holds, end: (well) => (decide(well), ended) };
}

type Step =
  | { kind: 'happens' | 'begins'; what: string; who: number; other: number }
  | { kind: 'ends'; which: number; well: boolean }
  | { kind: 'arrives' }
  | { kind: 'looks' };

const something = (kind: 'happens' | 'begins') =>
  fc.record({ kind: fc.constant(kind), what: fc.constantFrom(...Object.keys(happenings)), who: fc.nat(9), other: fc.nat(9) });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: something('happens') },
  { weight: 4, arbitrary: something('begins') },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('ends' as const), which: fc.nat(5), well: fc.boolean() }) },
  { weight: 2, arbitrary: fc.constantFrom({ kind: 'arrives' as const }, { kind: 'looks' as const }) },
);

class Course {
  private open: Open[] = [];

  async take(taken: Step): Promise<void> {
    if (taken.kind === 'arrives') await newMentor();
    else if (taken.kind === 'looks') await expectTruth();
    else if (taken.kind === 'ends') await this.end(this.open[taken.which % Math.max(1, this.open.length)], taken.well);
    else await this.happen(taken);
  }

  async finish(): Promise<void> {
    while (this.open.length > 0) await this.end(this.open.at(-1), true);
    await expectTruth();
  }

  private async happen({ kind, what, who, other }: Extract<Step, { what: string }>): Promise<void> {
    const recent = everyone.slice(-3);
    const [id, second] = [recent[who % recent.length], recent[other % recent.length]];
    const [parts, work] = happenings[what];
    const whose = what === 'merged' ? [id, second] : [id];
    const holds = whose.flatMap((one) => parts.map((part) => `${part} of ${one}`));
    for (const open of this.open.filter((one) => one.holds.some((held) => holds.includes(held)))) await this.end(open, true);
    if (kind === 'begins') this.open.push(await begin(holds, () => work(id, second)));
    else await inNorth(() => work(id, second)).catch(() => undefined);
  }

  private async end(open: Open | undefined, well: boolean): Promise<void> {
    this.open = this.open.filter((one) => one !== open);
    await open?.end(well);
  }
}

async function expectTruth(): Promise<void> {
  const truth = told(await inNorth(() => get(MentorLoader).everybody()));
  expect(told(await now())).toEqual(truth);
  expect(told(await now(elsewhere))).toEqual(truth);
}

it('is what was committed, in every process, whatever was done and in whatever order units end', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 14 }), async (steps) => {
      for (let made = 0; made < 3; made++) await newMentor();
      const course = new Course();
      for (const one of steps) await course.take(one);
      await course.finish();
    }),
    { numRuns: 25 },
  );
}, 120_000);
