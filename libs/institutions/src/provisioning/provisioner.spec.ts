import type { NewInstitution, ProvisioningStep } from '@akin/contracts';
import { provisioningSteps } from '@akin/contracts';
import { SystemClock } from '@akin/platform';
import { Accounts, AccountsRepository, SignInConfig, SignInConfigRepository } from '@akin/sign-in';
import { asOwner, inSchool, latestVersion } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { Provisioner } from './provisioner.js';
import { StepsRepository } from './steps.repository.js';

const lakeside: NewInstitution = {
  slug: 'lakeside',
  name: 'Lakeside School of Medicine',
  shortName: 'Lakeside',
  kind: 'medical_school',
  classSize: 120,
  hbcu: false,
  timeZone: 'America/Denver',
  seed: '#0b4f6c',
  accent: '#b08900',
  mark: 'river',
  adminName: 'Pilar Quiñones',
  adminMail: 'pilar@lakeside.example',
  demoSignIn: false,
};

describe('provisioning a school', () => {
  let t: TestDatabase;
  let steps: StepsRepository;
  let provisioner: Provisioner;
  let accounts: Accounts;

  beforeEach(async () => {
    t = await testDatabase();
    const clock = new SystemClock();
    steps = new StepsRepository(t.national);
    accounts = new Accounts(t.db, new AccountsRepository(t.db));
    const signIn = new SignInConfig(t.national, new SignInConfigRepository(t.national), clock);
    provisioner = new Provisioner({ ownerUrl: t.ownerUrl, appUrl: t.appUrl }, t.registry, t.institutions, steps, signIn, accounts, clock);
  });
  afterEach(() => t.close());

  /** Everything provisioning leaves behind, to compare one state with another. */
  const traces = () =>
    asOwner(t.ownerUrl, async (client) => {
      const ask = async (sql: string) => (await client.query(sql)).rows;
      return {
        institutions: await ask('select slug, state, schema_version, sign_in_ready from national.institution'),
        steps: await ask('select step, state, input, why from national.provisioning_step order by position'),
        schemas: await ask(`select count(*) from pg_namespace where nspname like 't\\_%'`),
        tables: await ask(`select count(*) from pg_tables where schemaname like 't\\_%'`),
        signIn: await ask('select sp_entity_id from national.sign_in'),
        keys: await ask('select count(distinct sp_key_sealed) from national.sign_in'),
      };
    });

  it('takes every step and leaves a school people can be added to', async () => {
    const school = await provisioner.add(lakeside);
    expect(school).toMatchObject({ state: 'active', schemaVersion: latestVersion('migrations'), signInReady: false });
    expect((await steps.list(school.id)).map(({ step, state }) => `${step} ${state}`)).toEqual(
      provisioningSteps.map((step) => `${step} done`),
    );
    const [administrator] = await inSchool(school, () => accounts.all());
    expect(administrator).toMatchObject({ mail: 'pilar@lakeside.example', familyName: 'Quiñones', roles: ['admin'] });
  });

  it('changes nothing when it runs again', async () => {
    const school = await provisioner.add(lakeside);
    const before = await traces();
    await provisioner.add(lakeside);
    await provisioner.resume(school.id);
    expect(await traces()).toEqual(before);
  });

  it.each(provisioningSteps.map((step) => [step]))(
    'killed at the step “%s”, it is resumed without a trace',
    async (step: ProvisioningStep) => {
      const whole = await provisioner.add({ ...lakeside, slug: 'whole', adminMail: 'w@whole.example' });
      const finish = jest.spyOn(steps, 'finish');
      finish.mockImplementation((id, done, at) =>
        done === step ? Promise.reject(new Error('killed')) : StepsRepository.prototype.finish.call(steps, id, done, at),
      );
      await expect(provisioner.add(lakeside)).rejects.toThrow('killed');
      finish.mockRestore();
      const school = await provisioner.add(lakeside);
      expect(school).toMatchObject({ state: 'active', schemaVersion: whole.schemaVersion });
      const seen = await traces();
      expect(seen.steps.filter((row: { state: string }) => row.state !== 'done')).toEqual([]);
      expect(seen.schemas).toEqual([{ count: 2 }]);
      expect(await inSchool(school, () => accounts.all())).toHaveLength(1);
    },
  );

  it('says why a step failed, and takes it up again when asked', async () => {
    const lost = new Provisioner({ ownerUrl: t.ownerUrl.replace(/\/[^/]+$/, '/nowhere'), appUrl: t.appUrl }, ...doors());
    await expect(lost.add(lakeside)).rejects.toThrow(/nowhere/);
    const id = (await t.registry.schoolBySlug('lakeside'))?.id as string;
    const failed = (await steps.list(id)).find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ step: 'schema', why: expect.stringContaining('does not exist') });
    expect(await steps.unfinished()).toEqual([]);
    expect(await provisioner.resume(id)).toMatchObject({ state: 'active' });
  });

  it('finds what a crash left unfinished', async () => {
    const id = await t.institutions.add({ ...lakeside, branding: { seed: '#0b4f6c', accent: '#b08900', heroLine: '', mark: 'river' } });
    await steps.plan(id, { name: 'Pilar Quiñones', mail: 'pilar@lakeside.example' });
    expect(await steps.unfinished()).toEqual([id]);
  });

  it('forgets the administrator’s name once the step is done', async () => {
    await provisioner.add(lakeside);
    expect(JSON.stringify(await traces())).not.toMatch(/pilar/i);
  });

  it.each([
    ['operator', 'slug_reserved'],
    ['Bad Slug', 'slug_invalid'],
  ])('refuses the address %s before anything is made', async (slug, code) => {
    const before = await traces();
    await expect(provisioner.add({ ...lakeside, slug })).rejects.toEqual(expect.objectContaining({ code }));
    expect(await traces()).toEqual(before);
  });

  function doors() {
    const clock = new SystemClock();
    return [
      t.registry,
      t.institutions,
      steps,
      new SignInConfig(t.national, new SignInConfigRepository(t.national), clock),
      accounts,
      clock,
    ] as const;
  }
});
