import { provisioningSteps, type ProvisioningStep } from '@akin/contracts';
import { SystemClock } from '@akin/platform';
import { asOwner, inSchool, latestVersion, SchoolPreparations, type School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { lakeside } from '../testing/lakeside.js';
import { assembleProvisioner } from './provisioner.factory.js';
import { StepsRepository } from './steps.repository.js';

describe('provisioning a school', () => {
  let t: TestDatabase;
  let prepared: string[];
  let parts: ReturnType<typeof assembleProvisioner>;

  /** The parts of a process; another one stands on the same database and shares nothing else. */
  function assemble(over: { ownerUrl?: string; preparations?: SchoolPreparations } = {}) {
    const preparations = new SchoolPreparations();
    preparations.add('vocabularies', () => t.db.run(async (m) => void prepared.push(String((await m.query('select current_user'))[0]))));
    const { db, national, registry, institutions, appUrl, ownerUrl } = t;
    const clock = new SystemClock();
    const queues = { wake: async () => undefined };
    const addresses = { ownerUrl: over.ownerUrl ?? ownerUrl, appUrl };
    return assembleProvisioner({ addresses, db, national, registry, institutions, preparations, queues, clock, ...over });
  }

  beforeEach(async () => {
    t = await testDatabase();
    prepared = [];
    parts = assemble();
  });
  afterEach(() => t.close());

  const mails = (school: School) =>
    inSchool(school, () =>
      t.db.run((m) => m.query<{ recipient: string; body: string }[]>('select recipient, body from mail order by recipient')),
    );

  /** Everything provisioning leaves behind, to compare one state with another. */
  const traces = () =>
    asOwner(t.ownerUrl, async (client) => {
      const ask = async (sql: string) => (await client.query(sql)).rows;
      return {
        institutions: await ask('select slug, state, schema_version, sign_in_ready from national.institution'),
        steps: await ask('select step, state, input, why from national.provisioning_step order by position'),
        contacts: await ask('select role, name, mail from national.institution_contact order by role'),
        links: await ask('select role, used_at, ended_at from national.set_up_link order by role'),
        audit: await ask('select action, slug, detail from national.operator_audit order by id'),
        schemas: await ask(`select count(*) from pg_namespace where nspname like 't\\_%'`),
        tables: await ask(`select count(*) from pg_tables where schemaname like 't\\_%'`),
        signIn: await ask('select sp_entity_id from national.sign_in'),
        keys: await ask('select count(distinct sp_key_sealed) from national.sign_in'),
      };
    });

  it('takes every step and leaves a school people can be added to', async () => {
    const school = await parts.provisioner.add(lakeside);
    expect(school).toMatchObject({ state: 'active', schemaVersion: latestVersion('migrations'), signInReady: false });
    expect((await parts.steps.list(school.id)).map(({ step, state }) => `${step} ${state}`)).toEqual(
      provisioningSteps.map((step) => `${step} done`),
    );
    expect(prepared).toHaveLength(1);
    const [administrator] = await inSchool(school, () => parts.accounts.all());
    expect(administrator).toMatchObject({ mail: 'pilar@lakeside.example', familyName: 'Quiñones', roles: ['admin'] });
    expect((await traces()).audit.map(({ action }: { action: string }) => action).sort()).toEqual(
      ['added', 'ready', 'set_up_link_sent', 'set_up_link_sent'].sort(),
    );
  });

  it('is ready before anybody is written to, and writes to each contact once', async () => {
    const opened = jest.spyOn(parts.setUpLinks, 'giveAll').mockRejectedValueOnce(new Error('The mail could not be written.'));
    await expect(parts.provisioner.add(lakeside)).rejects.toThrow('could not be written');
    opened.mockRestore();
    const school = (await t.registry.schoolBySlug('lakeside')) as School;
    expect([school.state, await mails(school)]).toEqual(['active', []]);
    await parts.provisioner.resume(school.id);
    await parts.provisioner.resume(school.id);
    expect((await mails(school)).map(({ recipient }) => recipient)).toEqual(['dana@lakeside.example', 'pilar@lakeside.example']);
  });

  it('gives the only link to the administrator when there is no IT contact, and none where people can sign in', async () => {
    const school = await parts.provisioner.add({ ...lakeside, itName: undefined, itMail: undefined });
    const [mail, ...others] = await mails(school);
    expect([mail.recipient, others]).toEqual(['pilar@lakeside.example', []]);
    expect(mail.body).toMatch(/http:\/\/lakeside\.localhost:3000\/set-up#[\w-]{64}\n/);
    expect((await traces()).links).toEqual([{ role: 'administrator', used_at: null, ended_at: null }]);
  });

  it('changes nothing when it runs again', async () => {
    const school = await parts.provisioner.add(lakeside);
    const before = await traces();
    await parts.provisioner.add(lakeside);
    await parts.provisioner.resume(school.id);
    expect(await traces()).toEqual(before);
  });

  it('is found when nobody was told of it, and by nobody else while it is being worked on', async () => {
    const id = await parts.newSchools.register(lakeside, null);
    expect(await parts.steps.forgotten()).toEqual([id]);
    await parts.steps.start(id, 'address', new Date());
    expect([await parts.steps.forgotten(), await parts.steps.unfinished()]).toEqual([[], [id]]);
    await parts.provisioner.resume(id);
    expect([await parts.steps.forgotten(), await parts.steps.unfinished()]).toEqual([[], []]);
  });

  it('asked several times at once, takes each step once', async () => {
    const id = await parts.newSchools.register(lakeside, null);
    await Promise.all([1, 2, 3].map(() => parts.provisioner.resume(id)));
    expect(prepared).toHaveLength(1);
    expect((await traces()).audit).toHaveLength(4);
  });

  it('does not take a finished school’s address for another school', async () => {
    await parts.provisioner.add(lakeside);
    const before = await traces();
    await expect(parts.provisioner.add({ ...lakeside, name: 'Lakeside Hospital' })).rejects.toMatchObject({ code: 'slug_taken' });
    await expect(parts.newSchools.register(lakeside, null)).rejects.toMatchObject({ code: 'slug_taken' });
    expect(await traces()).toEqual(before);
  });

  it.each(provisioningSteps.flatMap((step) => [[step, 'before its work'] as const, [step, 'after its work'] as const]))(
    'killed at the step “%s”, %s, it is resumed without a trace',
    async (step: ProvisioningStep, moment) => {
      kill(step, moment);
      await expect(parts.provisioner.add(lakeside)).rejects.toThrow('killed');
      const { provisioner, steps, accounts } = assemble();
      const id = (await t.registry.schoolBySlug('lakeside'))?.id as string;
      expect(await steps.unfinished()).toEqual([id]);
      const school = await provisioner.resume(id);
      expect(school).toMatchObject({ state: 'active', schemaVersion: latestVersion('migrations') });
      const seen = await traces();
      expect(seen.steps.filter((row: { state: string }) => row.state !== 'done')).toEqual([]);
      expect(seen.schemas).toEqual([{ count: 1 }]);
      expect(seen.keys).toEqual([{ count: 1 }]);
      expect(seen.links).toHaveLength(2);
      expect(seen.audit).toHaveLength(4);
      expect(await inSchool(school, () => accounts.all())).toHaveLength(1);
      expect((await mails(school)).map(({ recipient }) => recipient)).toEqual(['dana@lakeside.example', 'pilar@lakeside.example']);
    },
  );

  /** A process that dies gets no chance to write down that a step failed. */
  function kill(step: ProvisioningStep, moment: 'before its work' | 'after its work'): void {
    const killed = () => Promise.reject(new Error('killed'));
    jest.spyOn(parts.steps, 'fail').mockImplementation(killed);
    if (moment === 'after its work')
      jest
        .spyOn(parts.steps, 'finish')
        .mockImplementation((id, done, at) =>
          done === step ? killed() : StepsRepository.prototype.finish.call(parts.steps, id, done, at),
        );
    else
      jest.spyOn(parts.steps, 'start').mockImplementation(async (id, begun, at) => {
        await StepsRepository.prototype.start.call(parts.steps, id, begun, at);
        return begun === step ? killed() : undefined;
      });
  }

  it('killed between a set-up link and its mail, it sends that very link once', async () => {
    const { mailer } = parts;
    jest.spyOn(parts.steps, 'fail').mockRejectedValue(new Error('killed'));
    jest.spyOn(mailer, 'write').mockRejectedValue(new Error('killed'));
    await expect(parts.provisioner.add(lakeside)).rejects.toThrow('killed');
    const before = (await traces()).links;
    expect(before).toHaveLength(1);
    const { provisioner } = assemble();
    const school = await provisioner.add(lakeside);
    expect(await mails(school)).toHaveLength(2);
    expect((await traces()).links).toHaveLength(2);
  });

  it('says why a step failed, and takes it up again when asked', async () => {
    const lost = assemble({ ownerUrl: t.ownerUrl.replace(/\/[^/]+$/, '/nowhere') });
    await expect(lost.provisioner.add(lakeside)).rejects.toThrow(/nowhere/);
    const id = (await t.registry.schoolBySlug('lakeside'))?.id as string;
    const failed = (await parts.steps.list(id)).find(({ state }) => state === 'failed');
    expect(failed).toMatchObject({ step: 'schema', why: expect.stringMatching(/^The database could not be reached\. Nothing is lost/) });
    expect(await parts.steps.unfinished()).toEqual([]);
    expect(await parts.provisioner.resume(id)).toMatchObject({ state: 'active' });
  });

  it('says so when no room prepares the vocabularies', async () => {
    const bare = assemble({ preparations: new SchoolPreparations() });
    await expect(bare.provisioner.add(lakeside)).rejects.toThrow(/“vocabularies”.*missing a room/);
    const id = (await t.registry.schoolBySlug('lakeside'))?.id as string;
    expect(await parts.provisioner.resume(id)).toMatchObject({ state: 'active' });
  });

  it('leaves a school that was suspended meanwhile as it is', async () => {
    const school = await parts.provisioner.add(lakeside);
    await t.registry.changeState(school.id, 'suspended');
    await t.national.run((m) => m.query(`update provisioning_step set state = 'running' where step = 'ready'`));
    expect(await parts.provisioner.resume(school.id)).toMatchObject({ state: 'suspended' });
  });

  it('makes nothing more for a school that was put away while its set-up had stopped', async () => {
    const id = await parts.newSchools.register(lakeside, null);
    await t.registry.changeState(id, 'archived');
    const before = await traces();
    expect(await parts.provisioner.resume(id)).toMatchObject({ state: 'archived' });
    expect(await traces()).toEqual(before);
  });

  it('knows when each step began and ended, whatever happened in between', async () => {
    jest.spyOn(parts.setUpLinks, 'giveAll').mockRejectedValueOnce(new Error('The mail could not be written.'));
    await parts.provisioner.add(lakeside).catch(() => undefined);
    const id = (await t.registry.schoolBySlug('lakeside'))?.id as string;
    await t.national.run((m) =>
      m.query(`update provisioning_step set finished_at = finished_at - interval '1 hour' where institution_id = $1`, [id]),
    );
    await parts.provisioner.resume(id);
    const last = (await parts.steps.list(id)).at(-1);
    const took = new Date(last?.finishedAt ?? 0).getTime() - new Date(last?.startedAt ?? 0).getTime();
    expect(took).toBeGreaterThanOrEqual(0);
    expect(took).toBeLessThan(60_000);
  });

  it('takes up a school that an older version began, with the steps that came since', async () => {
    const id = await t.institutions.add({ ...lakeside, branding: { seed: '#0b4f6c', accent: '#b08900', heroLine: '', mark: 'river' } });
    await t.national.run((m) =>
      m.query(
        `insert into provisioning_step (institution_id, step, position, state)
         select $1, step, n, case when n = 1 then 'done' else 'waiting' end
         from unnest(array['address', 'schema', 'sign_in', 'administrator', 'ready']) with ordinality as old (step, n)`,
        [id],
      ),
    );
    expect(await parts.steps.unfinished()).toEqual([id]);
    await parts.provisioner.resume(id);
    expect((await parts.steps.list(id)).map(({ step, state }) => `${step} ${state}`)).toEqual(
      provisioningSteps.map((step) => `${step} done`),
    );
  });

  it('keeps who the contacts are beside the school, and nowhere else', async () => {
    await parts.provisioner.add(lakeside);
    const { contacts, ...others } = await traces();
    expect(contacts).toHaveLength(2);
    expect(JSON.stringify(others)).not.toMatch(/pilar|dana/i);
  });

  it.each([
    ['operator', 'slug_reserved'],
    ['Bad Slug', 'slug_invalid'],
    ['claimed', 'host_taken'],
  ])('refuses the address %s before anything is made', async (slug, code) => {
    const other = await t.school('other');
    await t.national.run((m) =>
      m.query(`insert into domain (host, institution_id, verified_at) values ('claimed.localhost', $1, now())`, [other.id]),
    );
    const before = await traces();
    await expect(parts.provisioner.add({ ...lakeside, slug })).rejects.toEqual(expect.objectContaining({ code }));
    expect(await traces()).toEqual(before);
  });
});
