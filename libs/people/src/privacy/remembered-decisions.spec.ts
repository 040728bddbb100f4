import { FixedClock } from '@akin/platform';
import { inSchool, SchoolPreparations, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { DecisionStampsRepository } from '../vocabulary/decision-stamps.repository.js';
import { SchoolVocabularyRepository } from '../vocabulary/school-vocabulary.repository.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { FacetPolicyRepository, type NewPolicy } from './facet-policy.repository.js';
import { PolicyInForce } from './policy-in-force.service.js';

let t: TestDatabase;
let school: School;
const clock = new FixedClock(new Date('2026-11-22T18:00:00Z'));

/** What one process remembers. */
function aProcess() {
  const stamps = new DecisionStampsRepository(t.db);
  const listed = new SchoolVocabularyRepository(t.db);
  const policies = new FacetPolicyRepository(t.db, stamps);
  const inForce = new PolicyInForce(policies, stamps, new SchoolVocabulary(listed, stamps, new SchoolPreparations()), clock);
  return { stamps, listed, policies, uses: (facet: string) => inside(async () => (await inForce.rules())[facet]) };
}

const inside = <T>(work: () => Promise<T>) => inSchool(school, work);
const policy = (version: number, change: Partial<NewPolicy> = {}): NewPolicy => ({
  ...{ version, rules: { faith: [] }, basis: '', madeBy: null, madeAt: clock.now(), needsApproval: false },
  ...{ documentId: null, effectiveOn: null, reviewOn: null, ...change },
});

beforeAll(async () => {
  t = await testDatabase();
});
beforeEach(async () => {
  school = await t.school();
});
afterAll(() => t.close());

it('follows what another process decides about the policy at once', async () => {
  const [one, other] = [aProcess(), aProcess()];
  expect(await one.uses('faith')).toContain('rank');
  expect(await other.uses('faith')).toContain('rank');
  await inside(() => other.policies.add(policy(1)));
  expect(await one.uses('faith')).toEqual([]);
  expect(await other.uses('faith')).toEqual([]);
});

it('follows what another process decides about the words at once', async () => {
  const [one, other] = [aProcess(), aProcess()];
  expect(await one.uses('faith')).toContain('rank');
  const hidden = { facets: [{ code: 'faith', shown: false }], needs: [], terms: {} };
  await inside(() =>
    t.db.run(async () => {
      await other.listed.add({ version: 1, changes: hidden, madeBy: null, madeAt: clock.now() });
      await other.stamps.renew('words');
    }),
  );
  expect(await one.uses('faith')).toBeUndefined();
});

it('remembers nothing of a decision that was undone', async () => {
  const one = aProcess();
  const undone = inside(() =>
    t.db.run(async () => {
      await one.policies.add(policy(1));
      expect(await one.uses('faith')).toEqual([]);
      throw new Error('undone');
    }),
  );
  await expect(undone).rejects.toThrow('undone');
  expect(await one.uses('faith')).toContain('rank');
});

it('keeps schools apart', async () => {
  const one = aProcess();
  await inside(() => one.policies.add(policy(1)));
  expect(await one.uses('faith')).toEqual([]);
  school = await t.school();
  expect(await one.uses('faith')).toContain('rank');
});
