import { Readable } from 'node:stream';
import type { FacetRules, GroupFirstRule, PolicyChange } from '@akin/contracts';
import type { Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { ProfileService } from '../profile/profile.service.js';
import { ToldAnswers } from '../profile/told-answers.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { FacetPolicies } from './facet-policy.service.js';
import { PolicyDocuments } from './policy-documents.service.js';
import { PolicyInForce } from './policy-in-force.service.js';

let world: SchoolWorld;
let policies: FacetPolicies;
let [ada, ben]: Actor[] = [];
const inside = <T>(work: () => Promise<T>) => world.inSchool(work);

beforeEach(async () => {
  world = await SchoolWorld.open(PeopleModule, { at: '2026-11-22T18:00:00Z' });
  policies = world.get(FacetPolicies);
  [ada, ben] = [await world.person('admin'), await world.person('admin')];
});
afterEach(() => world.close());

const view = (actor = ada) => inside(() => policies.view(actor));
const preset = async (code: string): Promise<FacetRules> => (await view()).presets.find(({ preset: one }) => one === code)!.rules;
const save = (change: Partial<PolicyChange> & { rules: FacetRules }, actor = ada) =>
  inside(() => policies.save(actor, { after: 0, basis: 'Counsel, May 2026.', ...change }));
const pdf = () =>
  inside(() => world.get(PolicyDocuments).add(ada, 'C:\\advice\\Counsel.pdf', Readable.from([Buffer.from('%PDF-1.7 text')])));
const days = { effectiveOn: '2026-12-01', reviewOn: '2027-06-01' };
const allowed = async (facet: string) => (await inside(() => world.get(PolicyInForce).rules()))[facet];

it('starts open, as Akin ships it', async () => {
  expect(await view()).toMatchObject({ inForce: { version: 0, preset: 'P0', madeBy: null }, next: null, latest: 0 });
  expect(await inside(() => policies.notice(ada))).toEqual({ version: 0, comesFirst: [], basis: '', reviewOn: null });
});

it('keeps every version with who, when and why, and the newest holds at once', async () => {
  const rules = await preset('P2');
  const saved = await save({ rules });
  expect(saved.inForce).toMatchObject({ version: 1, state: 'in_force', preset: 'P2', basis: 'Counsel, May 2026.', madeBy: 'Ada admin1' });
  expect(await allowed('faith')).not.toContain('rank');
  const own = await save({ after: 1, rules: { ...rules, faith: [] }, basis: 'Not asked here.' }, ben);
  expect(own.inForce).toMatchObject({ version: 2, preset: null, madeBy: 'Ada admin2' });
  const { items, total } = await inside(() => policies.history(ada, 1, 20));
  expect(total).toBe(3);
  expect(items.map(({ version, state, preset: one }) => [version, state, one])).toEqual([
    [2, 'in_force', null],
    [1, 'past', 'P2'],
    [0, 'past', 'P0'],
  ]);
});

it('lets only one of two who save at the same moment', async () => {
  const rules = await preset('P1');
  const both = await Promise.allSettled([save({ rules }), save({ rules }, ben)]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  await expect(save({ rules })).rejects.toMatchObject({ code: 'policy_changed' });
});

it('refuses a matrix that does not fit together, and keeps the one before', async () => {
  const rules = { ...(await preset('P0')), faith: ['search' as const] };
  await expect(save({ rules })).rejects.toMatchObject({ code: 'bad_input', detail: { fields: [{ field: 'rules.faith.search' }, {}] } });
  expect((await view()).latest).toBe(0);
});

describe('a policy that lets a group come first', () => {
  const propose = async (change: Partial<PolicyChange> = {}) =>
    save({ rules: await preset('P3'), documentId: (await pdf()).id, ...days, ...change });

  it('takes a document and two days', async () => {
    await expect(save({ rules: await preset('P3') })).rejects.toMatchObject({
      detail: { fields: [{ field: 'documentId' }, { field: 'effectiveOn' }] },
    });
    await expect(propose({ documentId: ada.personId })).rejects.toMatchObject({ detail: { fields: [{ field: 'documentId' }] } });
  });

  it('waits for another person, then for its day, and lapses after its last day', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({ inForce: { version: 0 }, next: { version: 1, state: 'waiting' }, mayApprove: false });
    expect(proposed.next?.approval?.document).toEqual({ id: expect.any(String), name: 'Counsel.pdf', bytes: 13 });
    await expect(inside(() => policies.approve(ada, 1))).rejects.toMatchObject({ code: 'policy_needs_another' });
    expect((await view(ben)).mayApprove).toBe(true);
    const approved = await inside(() => policies.approve(ben, 1));
    expect(approved).toMatchObject({ inForce: { version: 0 }, next: { state: 'coming', approval: { approvedBy: 'Ada admin2' } } });
    expect(await allowed('gender')).not.toContain('priority');
    await expect(inside(() => policies.approve(ben, 1))).rejects.toMatchObject({ code: 'policy_not_waiting' });

    world.clock.set(new Date('2026-12-01T18:00:00Z'));
    expect(await view()).toMatchObject({ inForce: { version: 1, state: 'in_force', preset: 'P3' }, next: null });
    expect(await allowed('gender')).toContain('priority');
    expect(await inside(() => policies.notice(ada))).toMatchObject({
      comesFirst: ['Race and ethnicity', 'Gender identity', 'Sexual orientation'],
      basis: 'Counsel, May 2026.',
      reviewOn: '2027-06-01',
    });

    world.clock.set(new Date('2027-06-02T18:00:00Z'));
    expect(await view()).toMatchObject({ inForce: { version: 0 }, next: null });
    expect(await allowed('gender')).not.toContain('priority');
    expect((await inside(() => policies.notice(ada))).comesFirst).toEqual([]);
  });

  it('never comes into force without a second person, whatever the day', async () => {
    await propose();
    world.clock.set(new Date('2027-01-01T18:00:00Z'));
    expect(await view()).toMatchObject({ inForce: { version: 0 } });
  });

  it('is overtaken by the next version, waiting or approved', async () => {
    await propose();
    await save({ after: 1, rules: await preset('P0') }, ben);
    await expect(inside(() => policies.approve(ben, 1))).rejects.toMatchObject({ code: 'policy_not_waiting' });
    expect((await inside(() => policies.history(ada, 1, 20))).items.map(({ state }) => state)).toEqual(['in_force', 'past', 'past']);
  });

  it('is taken back by any one administrator, in force too', async () => {
    await propose({ effectiveOn: '2026-11-22' });
    await inside(() => policies.approve(ben, 1));
    expect((await view()).inForce.version).toBe(1);
    expect((await inside(() => policies.withdraw(ada, 1))).inForce.version).toBe(0);
    await expect(inside(() => policies.withdraw(ada, 1))).rejects.toMatchObject({ code: 'policy_not_waiting' });
  });

  it('cannot be approved by its maker past the program either', async () => {
    await propose();
    await expect(
      world.query('update facet_policy set approved_by = $1, approved_at = now() where version = 1', [ada.personId]),
    ).rejects.toThrow(/facet_policy_two_people/);
  });

  describe('at a school where the operator bars it', () => {
    const since = '2026-11-23T00:00:00Z';
    const said = { barred: true, jurisdiction: 'Texas, SB 17', reason: 'Counsel.', since };
    const bar = (change: Partial<GroupFirstRule> = {}) => Object.assign(world.school, { groupFirst: { ...said, ...change } });

    it('ends at once, what held before it holds again, and learners are told nothing more', async () => {
      await save({ rules: await preset('P1') });
      await propose({ after: 1, effectiveOn: '2026-11-22' });
      await inside(() => policies.approve(ben, 2));
      expect(await allowed('gender')).toContain('priority');
      bar();
      expect(await view()).toMatchObject({ inForce: { version: 1, preset: 'P1' }, next: null, barred: said });
      expect(await allowed('gender')).not.toContain('priority');
      expect((await inside(() => policies.notice(ada))).comesFirst).toEqual([]);
      expect((await inside(() => policies.history(ada, 1, 1))).items[0].state).toBe('barred');
    });

    it('does not come back by itself when it is allowed again', async () => {
      await propose({ effectiveOn: '2026-11-22' });
      await inside(() => policies.approve(ben, 1));
      bar({ barred: false });
      expect(await view()).toMatchObject({ inForce: { version: 0 }, next: null, barred: null });
      world.clock.set(new Date('2026-11-24T18:00:00Z'));
      await propose({ after: 1, effectiveOn: '2026-11-24' });
      expect((await inside(() => policies.approve(ben, 2))).inForce.version).toBe(2);
    });

    it('is neither saved nor agreed to', async () => {
      await propose();
      bar();
      await expect(inside(() => policies.approve(ben, 1))).rejects.toMatchObject({ code: 'policy_barred' });
      await expect(propose({ after: 1 })).rejects.toMatchObject({ code: 'policy_barred' });
      expect((await save({ after: 1, rules: await preset('P1') })).inForce.version).toBe(2);
    });
  });

  it('takes a PDF and nothing else', async () => {
    const word = inside(() => world.get(PolicyDocuments).add(ada, 'a.pdf', Readable.from([Buffer.from('PK word')])));
    await expect(word).rejects.toMatchObject({ code: 'bad_input' });
  });
});

describe('a facet the school does not ask', () => {
  const answer = (terms: string[]) => inside(() => world.get(ProfileService).answerFacet(ben, 'faith', { terms, audience: 'school' }));
  const told = () => inside(() => world.get(ToldAnswers).of(ben.personId, 'pair'));

  it('is neither asked, nor kept, nor told; an answer from before can only be taken back', async () => {
    await answer(['jain']);
    expect(await told()).toHaveLength(1);
    await save({ rules: { ...(await preset('P0')), faith: [] } });
    expect(await told()).toEqual([]);
    await expect(answer(['hindu'])).rejects.toMatchObject({ code: 'policy_forbids' });
    expect((await answer([])).facets.map(({ facet }) => facet)).not.toContain('faith');
    await save({ after: 1, rules: await preset('P0') });
    expect(await told()).toEqual([]);
  });

  it('that is asked and not shown reaches the matching alone, whatever its owner chose', async () => {
    await answer(['jain']);
    await save({ rules: { ...(await preset('P0')), faith: ['collect', 'rank'] } });
    expect(await told()).toEqual([]);
    expect(await inside(() => world.get(ToldAnswers).of(ben.personId, 'engine'))).toMatchObject([{ facet: 'faith', audience: 'matching' }]);
  });
});
