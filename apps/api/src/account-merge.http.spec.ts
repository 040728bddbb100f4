import { newId } from '@akin/platform';
import { AccountMerges, Accounts } from '@akin/sign-in';
import { inSchool, type School } from '@akin/tenancy';
import { ApiUnderTest, hostOf } from './testing/api-under-test.js';

interface Person {
  id: string;
  cookie: string;
}

let api: ApiUnderTest;
let school: School;
let admin: Person;

beforeAll(async () => {
  api = await ApiUnderTest.start();
});
afterAll(() => api.stop());
beforeEach(async () => {
  school = await api.t.school();
  admin = await api.person(school, 'admin@n.example', 'admin');
});

const sql = <T>(statement: string, values: unknown[] = []) => inSchool(school, () => api.t.db.run((m) => m.query<T[]>(statement, values)));
const get = (path: string) => api.call('GET', hostOf(school), path, { cookie: admin.cookie });
const merge = (stays: Person, goes: Person, confirm: string) =>
  api.call('POST', hostOf(school), `/api/accounts/${stays.id}/merge`, { cookie: admin.cookie, body: { other: goes.id, confirm } });
const lesson = newId();

/** Every column that points at an account, by the database's own list. */
const pointing = () =>
  sql<{ table: string; column: string }>(
    `select c.conrelid::regclass::text as table, a.attname as column from pg_constraint c
     join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any(c.conkey)
     where c.contype = 'f' and c.confrelid = (current_schema() || '.account')::regclass order by 1, 2`,
  );

const person = (name: string, ...roles: ('learner' | 'mentor')[]) =>
  api.person(school, `${name}@n.example`, roles[0] ?? 'mentor', ...roles);

async function mentorRow({ id }: Person, taken: number, held: number): Promise<void> {
  await sql(
    `insert into mentor (account_id, state, taken, held) values ($1, 'active', $2, $3)
     on conflict (account_id) do update set state = 'active', taken = $2, held = $3`,
    [id, taken, held],
  );
}

async function ask(learner: Person, mentor: Person, state: 'open' | 'accepted'): Promise<string> {
  const id = newId();
  const answered = state === 'open' ? null : new Date();
  await sql(
    `insert into request (id, learner_id, mentor_id, need, hope, when_text, state, asked_at, answer_by, remind_at, answered_at)
     values ($1, $2, $3, 'x', 'x', 'x', $4, now(), now(), now(), $5)`,
    [id, learner.id, mentor.id, state, answered],
  );
  if (state === 'accepted')
    await sql('insert into mentorship (id, request_id, learner_id, mentor_id, started_at) values ($1, $2, $3, $4, now())', [
      newId(),
      id,
      learner.id,
      mentor.id,
    ]);
  return id;
}

async function settle({ id }: Person, mentorshipOf: Person): Promise<void> {
  await sql(
    `insert into desk_item (id, mentorship_id, reason, since, outcome, settled_at, settled_by)
     select $1, id, 'mentor_left', now(), 'goes_on', now(), $2 from mentorship where mentor_id = $3`,
    [newId(), id, mentorshipOf.id],
  );
}

async function claim({ id }: Person, module = lesson): Promise<void> {
  await sql(`insert into module values ($1, 'The first meeting', 'mentor', 4) on conflict do nothing`, [module]);
  await sql('insert into cme_claim values ($1, $2, $3, 4, now())', [newId(), id, module]);
}

async function nominate(mentor: Person, by: Person): Promise<void> {
  const insert = `insert into nomination (id, mentor_id, kind, by_id, asked_by, at, sealed) values ($1, $2, 'peer', $3, $3, now(), 'x')`;
  await sql(insert, [newId(), mentor.id, by.id]);
}

async function apply({ id }: Person): Promise<void> {
  await sql(`insert into selection_version values (1, now(), $1, '{}') on conflict do nothing`, [id]);
  await sql(`insert into mentor_application (id, mentor_id, state, version, sealed, begun_at) values ($1, $2, 'draft', 1, 'x', now())`, [
    newId(),
    id,
  ]);
}

/** Somebody of whom every table holds something. */
async function full(name: string): Promise<Person> {
  const [who, other, third] = [
    await person(name, 'mentor', 'learner'),
    await person(`${name}-asks`, 'learner'),
    await person(`${name}-helps`),
  ];
  await mentorRow(who, 1, 0);
  await ask(other, who, 'accepted');
  await mentorRow(third, 1, 1);
  await ask(who, third, 'open');
  await ask(who, third, 'accepted');
  await settle(who, third);
  await claim(who, newId());
  await apply(who);
  await nominate(who, other);
  await nominate(third, who);
  const own = (method: string, path: string, body: object) => api.call(method, hostOf(school), path, { cookie: who.cookie, body });
  await own('PATCH', '/api/me/profile', { ownWords: `${name} tells` });
  await own('PUT', '/api/me/facets/home_state', { terms: ['texas'], audience: 'school' });
  await own('PUT', '/api/wishes', { wishes: [{ facet: 'language', term: 'spanish', weight: 'must' }] });
  await own('POST', '/api/saved-searches', { name, waits: true, query: { words: name, filters: [], wishes: [], lean: 50 } });
  await sql(`insert into matching_settings select coalesce(max(version), 0) + 1, '{}', '[]', $1, now() from matching_settings`, [who.id]);
  await own('PUT', '/api/shortlist', { mentorIds: [third.id] });
  await sql(`insert into wish values ($1, 'language', 'french', 'a_lot', 0)`, [who.id]);
  await sql(`insert into login_identity values ('i', 'unique_id', $1, $2)`, [name, who.id]);
  await sql(`insert into identity_confirmation values ($1, $2, null, 'i', 'unique_id', 'x', now(), now() + interval '1 hour')`, [
    who.id,
    Buffer.from(name),
  ]);
  await sql(
    `insert into roster (id, file_name, uploaded_by, uploaded_at, header_signature, columns, compared, counts, problems, changes)
     values ($1, 'x.csv', $2, now(), 'x', '[]', 'x', '{}', '[]', '[]')`,
    [newId(), who.id],
  );
  return who;
}

/** What a person who has been here for a while has. */
const lived = [
  ...['cme_claim.account_id', 'facet_answers.account_id', 'identity_confirmation.account_id', 'login_identity.account_id'],
  ...['mentor.account_id', 'mentorship.learner_id', 'mentorship.mentor_id', 'profile.account_id', 'request.learner_id'],
  ...[
    'request.mentor_id',
    'roster.uploaded_by',
    'wish.account_id',
    'wish_lists.account_id',
    'shortlist.account_id',
    'mentor_application.mentor_id',
    'nomination.mentor_id',
  ],
  ...['nomination.by_id', 'nomination.asked_by', 'selection_version.decided_by', 'desk_item.settled_by'],
  ...['saved_search.account_id', 'matching_settings.made_by'],
];

describe('making two accounts one', () => {
  it('knows of every column that points at an account', async () => {
    const known = api.app
      .get(AccountMerges)
      .all()
      .flatMap(({ columns }) => columns);
    expect((await pointing()).map(({ table, column }) => `${table}.${column}`).sort()).toEqual([...known].sort());
  });

  it('moves everything of the one that goes, and it is gone', async () => {
    const [stays, goes] = [await person('ada', 'mentor'), await full('ada2')];
    const filled = [];
    for (const { table, column } of await pointing())
      if ((await sql(`select 1 from ${table} where ${column} = $1`, [goes.id])).length > 0) filled.push(`${table}.${column}`);
    // Otherwise this would prove nothing.
    expect(filled).toEqual(expect.arrayContaining(lived));

    const preview = await get(`/api/accounts/${stays.id}/merge?other=${goes.id}`);
    expect(preview.body).toMatchObject({ hindrance: null, goes: { mail: 'ada2@n.example', identifiers: 1 } });
    expect(preview.text).not.toContain('texas');
    expect(await sql('select 1 from account where id = $1', [goes.id])).toHaveLength(1);

    expect((await merge(stays, goes, 'ada2@n.example')).status).toBe(200);
    expect(await sql('select 1 from account where id = $1', [goes.id])).toEqual([]);
    for (const { table, column } of await pointing())
      expect([table, column, (await sql(`select 1 from ${table} where ${column} = $1`, [goes.id])).length]).toEqual([table, column, 0]);

    const cookie = await api.again(school, stays.id);
    const facets = await api.call('GET', hostOf(school), '/api/me/profile', { cookie });
    expect(facets.body).toMatchObject({
      ownWords: 'ada2 tells',
      facets: expect.arrayContaining([expect.objectContaining({ facet: 'home_state', terms: ['texas'], audience: 'school' })]),
    });
    expect(await sql('select taken, held from mentor where account_id = $1', [stays.id])).toEqual([{ taken: 1, held: 0 }]);
    expect(await sql('select value from login_identity where account_id = $1', [stays.id])).toEqual([{ value: 'ada2' }]);
  });

  it('ends the sessions of both, and is told with who did it', async () => {
    const [stays, goes] = [await person('ben'), await person('ben2')];
    await merge(stays, goes, 'BEN2@n.example');
    for (const { cookie } of [stays, goes]) expect((await api.call('GET', hostOf(school), '/api/session', { cookie })).status).toBe(401);
    expect((await get(`/api/accounts/${stays.id}/trail`)).body).toMatchObject({ items: [{ action: 'merged', actor: { id: admin.id } }] });
  });

  it('brings along what was done to the one that goes', async () => {
    const [stays, goes] = [await person('cyd'), await person('cyd2')];
    await api.call('POST', hostOf(school), `/api/accounts/${goes.id}/end-sessions`, { cookie: admin.cookie });
    await merge(stays, goes, 'cyd2@n.example');
    const { items } = (await get(`/api/accounts/${stays.id}/trail`)).body as { items: { action: string }[] };
    expect(items.map(({ action }) => action)).toEqual(['merged', 'sessions_ended']);
  });

  it('keeps one of what both have with the same person, and gives the place back', async () => {
    const [stays, goes, mentor, learner] = [await person('dan'), await person('dan2'), await person('m'), await person('l', 'learner')];
    await mentorRow(mentor, 0, 2);
    await mentorRow(stays, 1, 0);
    await mentorRow(goes, 1, 0);
    await ask(stays, mentor, 'open');
    await ask(goes, mentor, 'open');
    await ask(learner, stays, 'accepted');
    await ask(learner, goes, 'accepted');
    await sql(
      `insert into desk_item (id, mentorship_id, reason, since) select gen_random_uuid(), id, 'mentor_left', now() from mentorship`,
    );
    expect((await merge(stays, goes, 'dan2@n.example')).status).toBe(200);
    expect(await sql('select held from mentor where account_id = $1', [mentor.id])).toEqual([{ held: 1 }]);
    expect(await sql('select taken from mentor where account_id = $1', [stays.id])).toEqual([{ taken: 1 }]);
    expect(await sql(`select state from request where learner_id = $1 order by state`, [stays.id])).toEqual([
      { state: 'open' },
      { state: 'withdrawn' },
    ]);
    expect(await sql(`select state from mentorship where mentor_id = $1 order by state`, [stays.id])).toEqual([
      { state: 'active' },
      { state: 'ended' },
    ]);
    // Nobody has to decide about the one that is over.
    expect(await sql('select m.state, d.outcome from desk_item d join mentorship m on m.id = d.mentorship_id order by m.state')).toEqual([
      { state: 'active', outcome: null },
      { state: 'ended', outcome: 'goes_on' },
    ]);
  });

  it('keeps one open application, and every word that was said for somebody', async () => {
    const [stays, goes, peer] = [await person('pat'), await person('pat2'), await person('peer')];
    for (const one of [stays, goes]) {
      await apply(one);
      await nominate(one, peer);
      await nominate(peer, one);
    }
    expect((await merge(stays, goes, 'pat2@n.example')).status).toBe(200);
    const states = await sql<{ state: string }>('select state from mentor_application where mentor_id = $1 order by state', [stays.id]);
    expect(states.map(({ state }) => state)).toEqual(['draft', 'withdrawn']);
    expect(await sql('select 1 from nomination where mentor_id = $1', [stays.id])).toHaveLength(2);
    expect(await sql('select 1 from nomination where mentor_id = $1', [peer.id])).toHaveLength(2);
  });

  it('goes by the key, address and name the roster has now, whichever stays', async () => {
    const listed = (key: string, name: string) =>
      inSchool(school, () =>
        api.app.get(Accounts).upsertFromRoster([{ key, mail: `${name}@n.example`, givenName: name, familyName: 'Okafor', role: 'mentor' }]),
      );
    const [[before], [now]] = [await listed('old-7', 'ivy'), await listed('new-7', 'ivy-new')];
    await inSchool(school, () => api.app.get(Accounts).setLeaving([before.id], true));
    const preview = (await get(`/api/accounts/${before.id}/merge?other=${now.id}`)).body;
    expect(preview).toMatchObject({ hindrance: null, otherWay: true, stays: { onRoster: false }, goes: { onRoster: true } });
    expect((await merge({ ...before, cookie: '' }, { ...now, cookie: '' }, 'ivy-new@n.example')).status).toBe(200);
    expect(await sql('select roster_key, mail, given_name, leaving from account where id = $1', [before.id])).toEqual([
      { roster_key: 'new-7', mail: 'ivy-new@n.example', given_name: 'ivy-new', leaving: false },
    ]);
    // The next roster knows them.
    expect(await listed('new-7', 'ivy-new')).toMatchObject([{ id: before.id, outcome: 'unchanged' }]);
  });

  it('lets a suspended person in by neither', async () => {
    const [stays, goes] = [await person('eve'), await person('eve2')];
    await api.call('POST', hostOf(school), `/api/accounts/${goes.id}/suspend`, { cookie: admin.cookie });
    expect((await merge(stays, goes, 'eve2@n.example')).body).toMatchObject({ state: 'suspended' });
  });
});

describe('two accounts stay two', () => {
  const everything = async () => {
    const tables = await sql<{ name: string }>('select table_name as name from information_schema.tables where table_schema = $1', [
      school.schema,
    ]);
    const rows = [];
    for (const { name } of tables) rows.push([name, await sql(`select to_jsonb(t)::text as row from "${name}" t order by 1`)]);
    return JSON.stringify(rows);
  };
  const cases: [string, string, (stays: Person, goes: Person) => Promise<unknown>][] = [
    ['who have asked each other', 'merge_each_other', (stays, goes) => ask(goes, stays, 'open')],
    ['who mentor each other', 'merge_each_other', (stays, goes) => ask(stays, goes, 'accepted')],
    ['of whom one nominated the other', 'merge_each_other', (stays, goes) => nominate(stays, goes)],
    [
      'whom the roster lists under a key each',
      'merge_both_listed',
      (stays, goes) =>
        sql(`with done as (update account set roster_key = id::text where id in ($1, $2) returning 1) select 1 from done`, [
          stays.id,
          goes.id,
        ]),
    ],
    ['who both claimed one module', 'merge_both_claimed', (stays, goes) => claim(stays).then(() => claim(goes))],
    [
      'who carry more than one person may',
      'merge_too_full',
      async (stays, goes) => {
        await mentorRow(stays, 3, 0);
        await mentorRow(goes, 2, 1);
      },
    ],
  ];

  it.each(cases)('%s', async (_what, code, prepare) => {
    const [stays, goes] = [await full('fay'), await full('fay2')];
    await prepare(stays, goes);
    const before = await everything();
    expect((await get(`/api/accounts/${stays.id}/merge?other=${goes.id}`)).body).toMatchObject({ hindrance: { code }, otherWay: false });
    expect((await merge(stays, goes, 'fay2@n.example')).body).toMatchObject({ code });
    expect(await everything()).toBe(before);
  });

  it('when one of them has become part of another at the same moment', async () => {
    const [goes, one, two] = [await person('hal'), await person('hal2'), await person('hal3')];
    const replies = await Promise.all([merge(one, goes, 'hal@n.example'), merge(two, goes, 'hal@n.example')]);
    expect(replies.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect(await sql(`select 1 from account_audit where action = 'merged' and detail->>'from' = $1`, [goes.id])).toHaveLength(1);
  });

  it('without the right address typed, or with oneself', async () => {
    const [stays, goes] = [await person('gus'), await person('gus2')];
    expect((await merge(stays, goes, 'gus@n.example')).body).toMatchObject({ code: 'merge_confirm' });
    expect((await merge(stays, stays, 'gus@n.example')).body).toMatchObject({ code: 'merge_same' });
    expect((await merge(stays, admin, 'admin@n.example')).body).toMatchObject({ code: 'own_account' });
    expect((await merge(admin, goes, 'gus2@n.example')).body).toMatchObject({ code: 'own_account' });
    expect((await merge(stays, goes, 'gus2@n.example')).status).toBe(200);
  });
});
