import type { FacetAnswer, Wish } from '@akin/contracts';
import { WishLists } from '@akin/matching';
import { FacetsRepository } from '@akin/people';
import { SchoolWorld } from '@akin/people/testing';
import { newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { InsightModule } from '../insight.module.js';
import { UnmetNeeds } from './unmet-needs.service.js';
import { UnmetSnapshots } from './unmet-snapshots.service.js';

let world: SchoolWorld;
let school: School;
const actor = (personId = newId()) => ({ personId, roles: ['viewer' as const], schoolId: school.id, sessionId: newId() });
const draw = () => inSchool(school, () => world.get(UnmetSnapshots).drawWhenDue());
const read = () => inSchool(school, () => world.get(UnmetNeeds).read(actor()));
const sql = (statement: string, values: unknown[] = []) => inSchool(school, () => world.t.db.run((m) => m.query(statement, values)));

beforeAll(async () => {
  world = await SchoolWorld.open(InsightModule);
});
beforeEach(async () => {
  world.clock.set('2026-11-12T15:00:00Z');
  school = await world.t.school(`unmet-${newId().slice(-6)}`);
});
afterAll(() => world.close());

async function person(role: 'learner' | 'mentor', stage: string | null = null): Promise<string> {
  const id = newId();
  await sql('insert into account (id, mail, given_roles) values ($1, $2, $3)', [id, `${id}@unmet.example`, [role]]);
  await sql('insert into profile (account_id, stage) values ($1, $2)', [id, stage]);
  return id;
}

async function learners(many: number, ...wishes: Wish[]): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < many; n++) {
    const id = await person('learner', 'MS1');
    await inSchool(school, () => world.get(WishLists).save(actor(id), wishes));
    ids.push(id);
  }
  return ids;
}

async function mentor(helpsWith: string[], answer?: FacetAnswer): Promise<void> {
  const id = await person('mentor');
  await sql(`insert into mentor (account_id, state, capacity, helps_with) values ($1, 'active', 3, $2)`, [id, helpsWith]);
  if (answer) await inSchool(school, () => world.get(FacetsRepository).put(id, answer));
}

const need = (term: string): Wish => ({ facet: 'need', term, weight: 'must' });
const speaks = (term: string): Wish => ({ facet: 'language', term, weight: 'a_lot' });

it('has no map while few learners have a list, and stores none', async () => {
  await learners(3, need('navigating_bias'));
  await draw();
  expect(await read()).toEqual({ asOf: null, nextOn: '2026-11-13', learners: 0, waiting: 0, groups: [] });
  expect(await sql('select * from unmet_need_map')).toEqual([]);
});

it('draws what is wished for beside what there is, without the few', async () => {
  await learners(12, need('navigating_bias'), speaks('spanish'));
  await learners(3, need('confidence'));
  await mentor(['navigating_bias'], { facet: 'language', terms: ['spanish'], ownWords: null, audience: 'matching' });
  await mentor(['confidence']);
  await draw();
  const { groups, ...head } = await read();
  expect(head).toEqual({ asOf: '2026-11-12', nextOn: '2026-12-01', learners: 15, waiting: 0 });
  expect(groups.map(({ facet, learners: many }) => [facet, many])).toEqual([
    ['need', 'few'],
    ['language', 'few'],
  ]);
  const [needs, languages] = groups.map(({ items }) => items);
  expect(needs).toMatchObject([
    { label: 'Navigating bias or microaggressions', learners: 12, mentors: 'few', places: 'few', supply: 'short' },
    { term: 'confidence', learners: 'few', stages: [], supply: 'enough', hint: null },
  ]);
  expect(languages).toMatchObject([
    {
      label: 'Spanish',
      learners: 'few',
      mentors: 0,
      supply: 'none',
      hint: expect.stringMatching(/^A mentor who speaks Spanish would help/),
    },
  ]);
});

it('stays as it was until its day, and is the only one then', async () => {
  await learners(12, need('navigating_bias'));
  await draw();
  const first = await read();
  const more = await learners(12, need('navigating_bias'));
  world.clock.set('2026-12-01T04:00:00Z');
  await draw();
  expect(await read()).toEqual(first);
  await sql(`update account set state = 'closed' where id = $1`, [more[0]]);
  world.clock.set('2026-12-01T18:00:00Z');
  await draw();
  expect(await read()).toMatchObject({ asOf: '2026-12-01', nextOn: '2027-01-01', learners: 23 });
  expect(await sql('select * from unmet_need_map')).toHaveLength(1);
});

it('differs from the one before by no one person', async () => {
  await learners(12, need('navigating_bias'));
  await draw();
  await learners(1, need('navigating_bias'));
  world.clock.set('2026-12-01T18:00:00Z');
  await draw();
  const { asOf, learners: many, groups } = await read();
  expect([asOf, many, groups[0].items[0].learners]).toEqual(['2026-12-01', 12, 12]);
});

it('keeps no number below eleven, and nobody', async () => {
  const ids = await learners(12, need('navigating_bias'));
  await learners(4, need('confidence'));
  await mentor(['confidence']);
  await draw();
  const [{ told }] = await sql('select told from unmet_need_map');
  const text = JSON.stringify(told);
  const numbers = (text.match(/:\d+|(?<=[[,])\d+/g) ?? []).map((found) => Number(found.replace(':', '')));
  expect(numbers.filter((one) => one > 0 && one < 11)).toEqual([]);
  expect(ids.some((id) => text.includes(id))).toBe(false);
});

it('leaves out what the school leaves out of reports, at once', async () => {
  await learners(12, speaks('twi'), need('confidence'));
  await learners(4, need('confidence'));
  await draw();
  expect((await read()).groups.map(({ facet }) => facet)).toEqual(['need', 'language']);
  await sql(
    `insert into facet_policy (version, rules, basis, made_by, made_at, needs_approval) values (1, $1, 'Because.', null, now(), false)`,
    [{ language: ['collect', 'display', 'search', 'rank'] }],
  );
  await sql(`insert into decision_stamp (about, stamp) values ('policy', $1)`, [newId()]);
  expect((await read()).groups.map(({ facet }) => facet)).toEqual(['need']);
});
