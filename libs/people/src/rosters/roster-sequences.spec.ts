import fc from 'fast-check';
import type { RosterKind } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { RosterService } from './roster.service.js';

let world: SchoolWorld;
let rosters: RosterService;
let admin: Actor;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  rosters = world.get(RosterService);
  admin = await world.person('admin');
});
afterAll(() => world.close());

const clean = async () => {
  for (const table of ['roster', 'roster_word', 'outbox_event']) await world.query(`delete from ${table}`);
  await world.query('delete from account where id <> $1', [admin.personId]);
};

interface Listed {
  who: number;
  keyed: boolean;
  department: string;
}

interface Dropped {
  kind: RosterKind;
  whole: boolean;
  people: Listed[];
}

const listed: fc.Arbitrary<Listed> = fc.record({
  who: fc.integer({ min: 0, max: 5 }),
  keyed: fc.boolean(),
  department: fc.constantFrom('Surgery', 'Urology', ''),
});
const dropped: fc.Arbitrary<Dropped> = fc.record({
  kind: fc.constantFrom<RosterKind>('faculty', 'learners'),
  whole: fc.boolean(),
  people: fc.uniqueArray(listed, { selector: ({ who }) => who, minLength: 1, maxLength: 5 }),
});

const mailOf = (who: number) => `p${who}@x.example`;
const csv = ({ people }: Dropped) =>
  [
    'Employee ID,First name,Last name,E-mail,Department',
    ...people.map(({ who, keyed, department }) => `${keyed ? `K${who}` : ''},Given${who},Family${who},${mailOf(who)},${department}`),
  ].join('\n');

async function save(roster: Dropped): Promise<string> {
  world.clock.advance(1000);
  const { id } = await world.inSchool(() => rosters.check(admin, 'x.csv', Buffer.from(csv(roster)), 'here', roster));
  await world.inSchool(() => rosters.commit(admin, id, { leaveOutRejected: true, invite: false }));
  return id;
}

/** Who is on which list, and who is on none any more, as the rosters so far say. */
function expected(sequence: readonly Dropped[]): Map<string, boolean> {
  const on: Record<RosterKind, Set<number>> = { faculty: new Set(), learners: new Set() };
  const known = new Set<number>();
  for (const { kind, whole, people } of sequence) {
    if (whole) on[kind].clear();
    for (const { who } of people) {
      known.add(who);
      on[kind].add(who);
    }
  }
  return new Map([...known].map((who) => [mailOf(who), !on.faculty.has(who) && !on.learners.has(who)]));
}

const people = () =>
  world.query<{ mail: string; leaving: boolean }>(
    `select mail, leaving, roster_key, given_roles, department, on_roster, on_learner_roster, (select count(*) from mentor m where m.account_id = a.id) as places
     from account a left join profile p on p.account_id = a.id where mail like '%@x.example' order by mail`,
  );

it('whoever was listed last is listed, everybody else is flagged, and nobody is gone', () =>
  fc.assert(
    fc
      .asyncProperty(fc.array(dropped, { minLength: 1, maxLength: 5 }), async (sequence) => {
        for (const roster of sequence) await save(roster);
        const found = (await people()).map(({ mail, leaving }) => [mail, leaving]);
        expect(new Map(found as [string, boolean][])).toEqual(new Map([...expected(sequence)].sort()));
      })
      .afterEach(clean),
    { numRuns: 12 },
  ));

it('a roster that was taken back leaves everybody as they were, and the same file saved again changes nothing more', () =>
  fc.assert(
    fc
      .asyncProperty(fc.array(dropped, { maxLength: 3 }), dropped, async (sequence, last) => {
        for (const roster of sequence) await save(roster);
        const before = await people();
        const id = await save(last);
        const after = await people();
        const undone = await world.inSchool(() => rosters.undo(admin, id));
        expect(undone.result?.undone?.stayed).toBe(0);
        expect(await people()).toEqual(before);
        await save(last);
        expect(await people()).toEqual(after);
        await save(last);
        expect(await people()).toEqual(after);
      })
      .afterEach(clean),
    { numRuns: 10 },
  ));
