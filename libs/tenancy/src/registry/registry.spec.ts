import { env } from '@akin/platform';
import { asOwner, Registry, RegistryRepository, type School } from '../index.js';
import { testDatabase, type TestDatabase } from '../testing/index.js';

describe('the registry', () => {
  let t: TestDatabase;
  let repository: RegistryRepository;
  let here: Registry;
  let elsewhere: Registry;
  let school: School;
  let now: number;
  const hostOf = (one: School) => `${one.slug}.${env().BASE_DOMAIN}`;

  beforeAll(async () => {
    t = await testDatabase();
  });
  afterAll(() => t.close());
  beforeEach(async () => {
    now = Date.now();
    jest.spyOn(Date, 'now').mockImplementation(() => now);
    repository = new RegistryRepository(t.national);
    here = new Registry(repository);
    elsewhere = new Registry(new RegistryRepository(t.national));
    school = await t.school('north');
  });
  afterEach(() => jest.restoreAllMocks());

  const second = () => void (now += 1000);
  const stateHere = async () => (await here.schoolByHost(hostOf(school)))?.state;

  it('looks a school up once, and asks once a second whether anything changed', async () => {
    // A transaction that is open anywhere on the server has recent changes told again: here nothing is told.
    const asks = jest.spyOn(repository, 'changedSince').mockResolvedValue({ mark: '1', ids: [], erased: false });
    const looks = jest.spyOn(repository, 'bySlug');
    for (let n = 0; n < 10; n++) {
      await Promise.all([1, 2, 3].map(() => stateHere()));
      second();
    }
    // The three that came first came at once.
    expect(looks).toHaveBeenCalledTimes(3);
    expect(asks).toHaveBeenCalledTimes(10);
  });

  it('sees within a second what another process changed', async () => {
    expect(await stateHere()).toBe('active');
    await elsewhere.changeState(school.id, 'suspended');
    expect(await stateHere()).toBe('active');
    second();
    expect(await stateHere()).toBe('suspended');
  });

  it('sees at once what it changed itself', async () => {
    expect(await stateHere()).toBe('active');
    await here.changeState(school.id, 'suspended');
    expect(await stateHere()).toBe('suspended');
  });

  it('sees a change that was begun before it last asked and committed after', async () => {
    expect(await stateHere()).toBe('active');
    await asOwner(t.ownerUrl, async (client) => {
      await client.query('begin');
      await client.query(`update national.institution set state = 'suspended' where id = $1`, [school.id]);
      second();
      expect(await stateHere()).toBe('active');
      await elsewhere.recordSignInReady((await t.school('other')).id, true);
      second();
      expect(await stateHere()).toBe('active');
      await client.query('commit');
    });
    second();
    expect(await stateHere()).toBe('suspended');
  });

  it('forgets a school that was erased, so that its address can be another’s', async () => {
    expect((await here.schoolByHost(hostOf(school)))?.id).toBe(school.id);
    await asOwner(t.ownerUrl, (client) => client.query('delete from national.institution where id = $1', [school.id]));
    const another = await t.school(school.slug, { exact: true });
    second();
    expect((await here.schoolByHost(hostOf(school)))?.id).toBe(another.id);
  });

  it('does not remember what was looked up before a change it has heard of', async () => {
    await stateHere();
    here.forgetHosts();
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    jest.spyOn(repository, 'bySlug').mockImplementationOnce(async () => {
      await late;
      return school;
    });
    const slow = stateHere();
    await elsewhere.changeState(school.id, 'suspended');
    second();
    await stateHere();
    arrive();
    expect(await slow).toBe('active');
    expect(await stateHere()).toBe('suspended');
  });

  it('opens and shuts a domain as it is verified and removed', async () => {
    const host = `mentoring-${school.id}.example`;
    const onDomain = async () => (await here.schoolByHost(`${host}:8443`))?.id ?? null;
    const change = (sql: string) => t.national.run((m) => m.query(sql, [host, school.id]));
    await change('insert into domain (host, institution_id) values ($1, $2)');
    expect(await onDomain()).toBeNull();
    await change('update domain set verified_at = now() where host = $1 and institution_id = $2');
    expect(await onDomain()).toBe(school.id);
    await change('delete from domain where host = $1 and institution_id = $2');
    second();
    expect(await onDomain()).toBeNull();
  });

  it('is not troubled by figures', async () => {
    const changedIn = () => t.national.run((m) => m.query('select changed_in::text from institution where id = $1', [school.id]));
    const before = await changedIn();
    await here.recordFigures(school.id, { mentors: 3 });
    await here.recordSignIn(school.id, new Date(now));
    expect(await changedIn()).toEqual(before);
    await here.changeState(school.id, 'suspended');
    expect(await changedIn()).not.toEqual(before);
  });
});
