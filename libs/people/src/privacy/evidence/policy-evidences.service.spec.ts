import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../../people.module.js';
import { SchoolWorld } from '../../testing/school-world.js';
import { FacetPolicies } from '../facet-policy.service.js';
import { JoinStatements } from '../join-statement.service.js';
import { EvidenceFigures } from './evidence-figures.service.js';
import { evidencePage } from './evidence-page.js';
import { PolicyEvidences } from './policy-evidences.service.js';

let world: SchoolWorld;
let ada: Actor;
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const evidence = () => inside(() => world.get(PolicyEvidences).collect(ada));

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule, { at: '2026-11-22T18:00:00Z' });
  ada = await world.person('admin');
  await inside(async () => {
    await world.get(JoinStatements).write(ada, { after: 0, text: 'Everyone <b>may</b> join.' });
    const { inForce } = await world.get(FacetPolicies).view(ada);
    await world.get(FacetPolicies).save(ada, { after: 0, rules: { ...inForce.rules, faith: [] }, basis: 'Counsel & dean.' });
  });
});
afterAll(() => world.close());

it('has every version of what was said and decided, with who decided', async () => {
  const { day, statements, policies, groupFirst } = await evidence();
  expect(day).toBe('2026-11-22');
  expect(statements.map(({ version, madeBy }) => [version, madeBy])).toEqual([
    [1, 'Ada admin1'],
    [0, null],
  ]);
  expect(policies.map(({ version, state, basis }) => [version, state, basis.slice(0, 7)])).toEqual([
    [1, 'in_force', 'Counsel'],
    [0, 'past', 'What Ak'],
  ]);
  expect(groupFirst).toBeNull();
});

it('counts what the rooms count, the newest year first', async () => {
  const mentor = await world.person('mentor');
  await world.query(`insert into selection_version (version, decided_at, settings) values (1, now(), '{}')`);
  await world.query(
    `insert into mentor_application (id, mentor_id, state, version, sealed, begun_at, sent_at, decided_at)
     select gen_random_uuid(), $1, state, 1, '', at, at, at
     from (values ('approved', '2025-06-01Z'::timestamptz), ('declined', '2026-01-01T03:00Z'), ('approved', '2026-03-01Z')) given (state, at)`,
    [mentor.personId],
  );
  world.get(EvidenceFigures).add(() => Promise.resolve([{ what: 'Requests', year: 2026, count: 4 }]));
  const { figures } = await evidence();
  expect(figures.map(({ year, what, count }) => `${year} ${what} ${count}`)).toEqual([
    '2026 Mentor applications sent 1',
    '2026 Mentor applications approved 1',
    '2026 Requests 4',
    '2025 Mentor applications sent 2',
    '2025 Mentor applications approved 1',
    '2025 Mentor applications declined 1',
  ]);
});

it('is a page on which nothing anyone wrote is anything but text', async () => {
  const page = evidencePage(await evidence(), world.school.timeZone);
  expect(page).toContain('Everyone &lt;b&gt;may&lt;/b&gt; join.');
  expect(page).toContain('Counsel &amp; dean.');
  expect(page).not.toContain('<b>');
});

it('speaks of the facets as the school does, and of its days', async () => {
  const told = await evidence();
  const made = told.policies.map((one) => ({ ...one, madeAt: one.madeAt && '2026-11-23T03:00:00Z' }));
  const page = evidencePage({ ...told, policies: made }, 'America/Chicago');
  expect(page).toContain('<td>Race and ethnicity</td><td>asked, shown, searched by, wished for, a must, counted in reports</td>');
  expect(page).toContain('<td>Faith</td><td>nothing</td>');
  expect(page).toContain('Version 1, 2026-11-22, by Ada admin1: In force');
  expect(page).not.toContain('race_ethnicity');
});
