import { assembleProvisioner, type Provisioner } from '@akin/institutions';
import { InsightModule, ProgramCountersService } from '@akin/insight';
import { SchoolWorld } from '@akin/people/testing';
import { FixedClock, newId } from '@akin/platform';
import { inSchool, SchoolPreparations, type School } from '@akin/tenancy';
import type { TestDatabase } from '@akin/tenancy/testing';
import { generateNorthfield } from './generate-northfield.js';
import { harbor } from './harbor.js';
import { HeroLinesRepository } from './hero-lines.repository.js';
import { SchoolRowsRepository } from './school-rows.repository.js';
import { Seeder } from './seeder.js';

const clock = new FixedClock('2026-11-17T16:00:00Z');
const northfield = generateNorthfield();
const abstract = {
  ...{ mentors: 100, specialties: 17, subspecialties: 30, racialIdentities: 4, sexualOrientations: 3, nativeLanguages: 4 },
  ...{ homeStates: 29, homeCountries: 4, cmeClaims: 90, relationships: 15, learners: 60, invited: 14, openRequests: 7 },
};

let world: SchoolWorld;
let t: TestDatabase;
let seeder: Seeder;
let provisioner: Provisioner;

beforeAll(async () => {
  world = await SchoolWorld.open(InsightModule);
  t = world.t;
  const { db, national, registry, institutions } = t;
  const preparations = world.get(SchoolPreparations);
  const queues = { wake: async () => undefined };
  ({ provisioner } = assembleProvisioner({ addresses: t, db, national, registry, institutions, preparations, queues, clock }));
  seeder = new Seeder(provisioner, t.registry, new SchoolRowsRepository(t.db), new HeroLinesRepository(t.national), clock);
});
afterAll(() => world.close());

const counters = (school: School) => {
  const service = world.get(ProgramCountersService);
  return inSchool(school, () => service.read({ personId: newId(), roles: ['admin'], schoolId: school.id, sessionId: newId() }));
};
const ask = <R>(school: School, sql: string, values: unknown[] = []) => inSchool(school, () => t.db.run((m) => m.query<R[]>(sql, values)));
/** The same school at an address of its own, without a demonstration identity provider to wait for. */
const at = (slug: string) => ({ ...northfield, institution: { ...northfield.institution, slug, demoSignIn: false } });
const schoolAt = async (slug: string) => (await t.registry.schoolBySlug(slug)) as School;

describe('the people of Northfield in a school', () => {
  let school: School;

  beforeAll(async () => {
    school = await t.school('northfield');
    await seeder.people(school, northfield);
  });

  it('give the dashboard exactly the counters of the abstract', async () => {
    expect(await counters(school)).toEqual(abstract);
  });

  it('leave something at the desk that a person who left had open', async () => {
    const waiting = await ask<{ leaving: boolean; state: string }>(
      school,
      `select a.leaving, m.state from desk_item d join mentorship m on m.id = d.mentorship_id join account a on a.id = m.mentor_id
       where d.settled_at is null`,
    );
    expect(waiting).toEqual([{ leaving: true, state: 'active' }]);
    expect(await ask(school, 'select 1 from account where leaving')).toHaveLength(1);
  });

  it('leave a mentor’s places in step with mentorships and open requests', async () => {
    const wrong = await ask(
      school,
      `select account_id from mentor m
       where taken <> (select count(*) from mentorship s where s.mentor_id = m.account_id and s.state = 'active')
          or held <> (select count(*) from request r where r.mentor_id = m.account_id and r.state = 'open')`,
    );
    expect(wrong).toEqual([]);
  });

  it('have no past in the future, and nothing that was due before it could be answered', async () => {
    const [moments] = await ask<Record<string, boolean>>(
      school,
      `select (select bool_and(created_at < $1 and coalesce(last_sign_in_at, created_at) < $1 and coalesce(first_sign_in_at, last_sign_in_at, created_at) >= created_at) from account) as accounts,
              (select bool_and(asked_at < $1 and coalesce(answered_at, asked_at) between asked_at and $1) from request) as requests,
              (select bool_and(answer_by >= $1::date and remind_at > asked_at) from request where state = 'open') as waiting,
              (select bool_and(claimed_at < $1) from cme_claim) as claims`,
      [clock.now()],
    );
    expect(moments).toEqual({ accounts: true, requests: true, waiting: true, claims: true });
  });

  it('promise answers in working days of the school', async () => {
    const [{ answer_by, remind_at }] = await ask<{ answer_by: string; remind_at: Date }>(
      school,
      `select answer_by, remind_at from request r join account a on a.id = r.learner_id where a.mail like 'jordan.whitfield@%'`,
    );
    // Asked on Monday, November 16; five working days later is the next Monday.
    expect([answer_by, remind_at.toISOString()]).toEqual(['2026-11-23', '2026-11-19T14:00:00.000Z']);
  });

  it('tell the operator figures', async () => {
    const rows = await t.national.run((m) =>
      m.query('select mentors, learners, relationships from institution where id = $1', [school.id]),
    );
    expect(rows).toEqual([{ mentors: 100, learners: 60, relationships: 15 }]);
  });
});

describe('seeding', () => {
  it('makes a school once, with its own line and promise, and leaves it alone afterwards', async () => {
    const plan = { ...at('northfield-once'), answerDays: 7 };
    expect(await seeder.add(plan)).toBe('made');
    const school = await schoolAt('northfield-once');
    expect(school).toMatchObject({ state: 'active', answerDays: 7, branding: { seed: '#1f4d3a', mark: 'pine', heroLine: plan.heroLine } });
    await ask(school, 'delete from wish_lists');
    expect(await seeder.add(plan)).toBe('there already');
    expect(await ask(school, 'select 1 from wish_lists')).toEqual([]);
  });

  it('keeps the administrator who came with the school', async () => {
    const school = await schoolAt('northfield-once');
    const admins = await ask(school, `select mail, given_roles from account where 'admin' = any (given_roles || entitled_roles)`);
    expect(admins).toEqual([{ mail: 'renata.solis@northfield.example', given_roles: ['admin'] }]);
    expect(await counters(school)).toEqual(abstract);
  });

  it.each([
    ['before its schema was made', 'killed-early', ['address']],
    ['before its people were written', 'killed-late', ['address', 'schema', 'sign_in', 'administrator', 'ready']],
  ])('completes a school that was interrupted %s', async (_when, slug, done) => {
    const plan = at(slug);
    await provisioner.add(plan.institution, plan.answerDays);
    const { id } = await schoolAt(slug);
    if (done.length < 5) {
      await t.national.run((m) =>
        m.query(`update provisioning_step set state = 'waiting' where institution_id = $1 and step <> all ($2)`, [id, done]),
      );
      await t.national.run((m) => m.query(`update institution set state = 'provisioning' where id = $1`, [id]));
    }
    expect(await seeder.add(plan)).toBe('made');
    expect(await counters(await schoolAt(slug))).toEqual(abstract);
  });

  it('writes nobody when something goes wrong on the way', async () => {
    const school = await t.school('halfway');
    const broken = { ...northfield, claims: [{ ...northfield.claims[0], accountId: newId() }] } as typeof northfield;
    await expect(seeder.people(school, broken)).rejects.toThrow();
    expect(await ask(school, 'select 1 from account')).toEqual([]);
    await seeder.people(school, northfield);
    expect(await counters(school)).toEqual(abstract);
  });

  it('leaves Harbor empty but for its administrator', async () => {
    const empty = { ...harbor, demoSignIn: false };
    expect([await seeder.addEmpty(empty), await seeder.addEmpty(empty)]).toEqual(['made', 'there already']);
    expect(await ask(await schoolAt('harbor'), 'select mail from account')).toEqual([{ mail: 'admin@harbor.example' }]);
  });
});
