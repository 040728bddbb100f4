import type { InstitutionSort } from '@akin/contracts';
import { newId } from '@akin/platform';
import { SignInConfig, type Actor } from '@akin/sign-in';
import { latestVersion, type School } from '@akin/tenancy';
import { OperatorWorld } from '../testing/operator-world.js';
import { Institutions } from './institutions.service.js';

let world: OperatorWorld;
let institutions: Institutions;
let operator: Actor;
let [ash, birch, cedar]: School[] = [];

const brand = { seed: '#0b4f6c', accent: '#b08900', heroLine: '', mark: 'river' } as const;
const ids = (schools: School[]) => schools.map(({ slug }) => slug);

beforeAll(async () => {
  world = await OperatorWorld.open();
  institutions = world.get(Institutions);
  operator = await world.operator();
  ash = await world.t.school('ash', { name: 'Ash College of Medicine', classSize: 160 });
  birch = await world.t.school('birch', { name: 'Birch Health', kind: 'hospital_system', classSize: 40, branding: brand });
  cedar = await world.t.school('cedar', { name: 'Cedar School of Medicine', hbcu: true });
  await world.national(`update institution set state = 'suspended', mentors = 9, last_sign_in_at = $2 where id = $1`, [
    birch.id,
    '2026-03-01T08:00:00Z',
  ]);
  await world.national(
    `update institution set mentors = 50, learners = 7, last_sign_in_at = $2, mails_waiting = 2, oldest_waiting_at = $3, schema_version = 1 where id = $1`,
    [cedar.id, '2026-03-09T08:00:00Z', '2026-03-10T11:00:00Z'],
  );
});
afterAll(() => world.close());

const list = (over: Partial<Parameters<Institutions['list']>[1]> = {}) =>
  institutions.list(operator, { q: '', sort: 'name', page: 1, size: 20, ...over });
const slugs = async (over: Parameters<typeof list>[0]) => (await list(over)).items.map(({ slug }) => slug);

describe('the operator’s list', () => {
  it('is one query for the page, however many schools there are', async () => {
    const ask = jest.spyOn(world.t.national, 'ask');
    const run = jest.spyOn(world.t.national, 'run');
    await list();
    expect([ask.mock.calls.length, run.mock.calls.length]).toEqual([1, 0]);
    ask.mockRestore();
    run.mockRestore();
  });

  it('shows figures and health', async () => {
    const { items, total } = await list();
    expect(total).toBe(3);
    expect(items[0]).toEqual({
      id: ash.id,
      slug: ash.slug,
      name: 'Ash College of Medicine',
      shortName: 'ash',
      kind: 'medical_school',
      state: 'active',
      address: `http://${ash.slug}.localhost:3000/`,
      mark: 'pine',
      seed: '#1f4d3a',
      mentors: 0,
      learners: 0,
      relationships: 0,
      mentorTarget: 75,
      classSize: 160,
      schemaVersion: latestVersion('migrations'),
      upToDate: true,
      signInReady: false,
      lastSignInAt: null,
      mailHealth: 'quiet',
      eraseAfter: null,
      createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    });
    expect(items[1]).toMatchObject({ state: 'suspended', mentorTarget: 25, mark: 'river', lastSignInAt: '2026-03-01T08:00:00.000Z' });
    expect(items[2]).toMatchObject({ mentorTarget: null, mailHealth: 'late', upToDate: false, schemaVersion: 1 });
  });

  it.each<[string, Parameters<typeof list>[0], () => School[]]>([
    ['part of a name, whatever its case', { q: ' ash coll ' }, () => [ash]],
    ['part of an address', { q: 'birch-' }, () => [birch]],
    ['nothing a wildcard would find', { q: '%' }, () => []],
    ['state', { state: 'suspended' }, () => [birch]],
    ['kind', { kind: 'medical_school' }, () => [ash, cedar]],
    ['both at once', { kind: 'medical_school', state: 'suspended' }, () => []],
  ])('finds by %s', async (_what, over, schools) => expect(await slugs(over)).toEqual(ids(schools())));

  it.each<[InstitutionSort, () => School[]]>([
    ['name', () => [ash, birch, cedar]],
    ['newest', () => [cedar, birch, ash]],
    ['mentors', () => [cedar, birch, ash]],
    ['learners', () => [cedar, ash, birch]],
    ['last_sign_in', () => [cedar, birch, ash]],
  ])('is ordered by %s', async (sort, schools) => expect(await slugs({ sort })).toEqual(ids(schools())));

  it('comes in pages and says how many there are, even past the last', async () => {
    const second = await list({ page: 2, size: 2 });
    expect([second.items.map(({ slug }) => slug), second.total]).toEqual([[cedar.slug], 3]);
    expect(await list({ page: 9, size: 2 })).toEqual({ items: [], total: 3 });
  });
});

describe('one school', () => {
  it('is told with everything that concerns it', async () => {
    const idp = { state: 'waiting', problem: null };
    await world.national(
      `insert into domain (host, institution_id, token, verified_at) values ('ash.example', $1, 'aa', now()), ('new.example', $1, 'bb', null)`,
      [ash.id],
    );
    await world.national(
      `insert into institution_contact values ($1, 'administrator', 'Pia', 'pia@ash.example'), ($1, 'it', 'Ian', 'ian@ash.example')`,
      [ash.id],
    );
    const link = `insert into set_up_link (id, institution_id, role, token_hash, made_at, expires_at, ended_at) values ($1, $2, 'it', $3, $4, $5, $6)`;
    await world.national(link, [newId(), ash.id, Buffer.from('1'), '2026-03-01', '2026-03-08', '2026-03-02']);
    await world.national(link, [newId(), ash.id, Buffer.from('2'), '2026-03-09', '2026-03-16', null]);
    await world.get(SignInConfig).prepare(ash.id, `${ash.slug}.localhost:3000`);
    const detail = await institutions.find(operator, ash.slug);
    expect(detail).toMatchObject({
      hbcu: false,
      timeZone: 'America/Chicago',
      hosts: [`${ash.slug}.localhost:3000`, 'ash.example'],
      steps: [],
      contacts: [
        { role: 'administrator', name: 'Pia', mail: 'pia@ash.example', link: { state: 'none' } },
        { role: 'it', link: { state: 'sent', sentAt: '2026-03-09T00:00:00.000Z' } },
      ],
      signIn: { ready: false, idpEntityId: null, certificateUntil: null, lastSignInAt: null },
      delivery: { mailsWaiting: 0, mailsFailed: 0, lastMailAt: null, eventsWaiting: 0, oldestWaitingAt: null, at: null },
    });
    expect(detail.domains).toEqual([
      expect.objectContaining({ host: 'ash.example', state: 'verified' }),
      expect.objectContaining({ host: 'new.example', ...idp, recordName: '_akin.new.example', recordValue: 'akin-verification=bb' }),
    ]);
  });

  it('is not found where there is none', () => expect(institutions.find(operator, 'nowhere')).rejects.toMatchObject({ code: 'not_found' }));

  it('is not set up any further while it is closed', async () => {
    await expect(institutions.retry(operator, birch.slug)).rejects.toMatchObject({ code: 'state_changed' });
    expect(await institutions.retry(operator, ash.slug)).toMatchObject({ slug: ash.slug });
  });
});
