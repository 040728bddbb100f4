import { newId } from '@akin/platform';
import { inSchool, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { ClaimsRepository } from './claims.repository.js';
import { Claims } from './claims.service.js';

let t: TestDatabase;
let school: School;
let neighbor: School;
const [mentor, lesson] = [newId(), newId()];
const sql = (statement: string, values: unknown[] = []) => inSchool(school, () => t.db.run((m) => m.query(statement, values)));
const claim = (quarters: number) => sql('insert into cme_claim values ($1, $2, $3, $4, now())', [newId(), mentor, lesson, quarters]);

beforeAll(async () => {
  t = await testDatabase();
  [school, neighbor] = [await t.school('claiming'), await t.school('neighbor')];
  await sql(`insert into account (id, mail) values ($1, 'mina@claiming.example')`, [mentor]);
  await sql(`insert into module values ($1, 'The first meeting', 'mentor', 4)`, [lesson]);
});
afterAll(() => t.close());

it.each([0, -1])('%s quarters are no credit', async (quarters) => {
  await expect(claim(quarters)).rejects.toThrow(/quarters/);
});

it('counts a claim at the school it was made at, and one module is claimed once', async () => {
  await claim(4);
  await expect(claim(4)).rejects.toThrow(/unique/);
  const claims = new Claims(new ClaimsRepository(t.db));
  expect(await inSchool(school, () => claims.count())).toBe(1);
  expect(await inSchool(neighbor, () => claims.count())).toBe(0);
});
