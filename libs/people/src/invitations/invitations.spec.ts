import type { InvitationPlanChange, InvitationState } from '@akin/contracts';
import { Bounces } from '@akin/messaging';
import { Accounts, type Actor } from '@akin/sign-in';
import { PeopleModule } from '../people.module.js';
import { Selection } from '../selection/selection.service.js';
import { SchoolWorld } from '../testing/school-world.js';
import { InvitationPlanning } from './invitation-plans.service.js';
import { Invitations } from './invitations.service.js';
import { optOutSecret } from './opt-out-secret.js';
import { OptOuts } from './opt-out.service.js';

const hour = 3_600_000;
const day = 24 * hour;
const words = { greeting: 'Dear colleague,', signedBy: 'Dr. Ruth Lim', replyTo: 'office@north.example' };

let world: SchoolWorld;
let admin: Actor;
let planning: InvitationPlanning;
let invitations: Invitations;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  [planning, invitations] = [world.get(InvitationPlanning), world.get(Invitations)];
});
afterAll(() => world.close());
beforeEach(async () => {
  for (const table of ['mail', 'outbox_event', 'invitation', 'invitation_plan', 'mentor', 'selection_version', 'account'])
    await world.query(`delete from ${table}`);
  world.delivered.length = 0;
  // A Thursday at nine in the morning at the school.
  world.clock.set('2026-11-12T15:00:00Z');
  admin = await world.person('admin');
});

async function mentors(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const { personId } = await world.person('mentor');
    await world.query('insert into mentor (account_id) values ($1)', [personId]);
    ids.push(personId);
  }
  return ids;
}

const inside = <T>(work: () => Promise<T>) => world.inSchool(work);
const plan = (change: Partial<InvitationPlanChange> = {}) => inside(() => planning.plan(admin, { words, ...change }));
const summary = () => inside(() => invitations.summary(admin));
const first = async () => (await inside(() => planning.plans(admin))).items[0];
const rows = async (state?: InvitationState) =>
  (await inside(() => invitations.list(admin, { page: 1, size: 50, ...(state ? { state } : {}) }))).items;
const keys = () => world.delivered.map(({ key }) => key);
const change = (sql: string, ...values: unknown[]) => world.query(sql, values);
const signIn = (id: string) => change(`update account set first_sign_in_at = $2, state = 'active' where id = $1`, id, world.clock.now());
async function later(ms: number): Promise<void> {
  world.clock.advance(ms);
  await world.attend();
}

it('invites everyone at once when nothing else is said', async () => {
  const ids = await mentors(3);
  expect(await plan()).toMatchObject({ state: 'sending', people: 3, sent: 0, madeBy: expect.stringMatching(/^Ada admin/), words });
  await world.attend();
  expect(keys().toSorted()).toEqual(ids.map((id) => `invitation:${id}`).toSorted());
  expect(await first()).toMatchObject({ state: 'sent', sent: 3, days: [] });
  expect(await summary()).toMatchObject({ notInvited: 0, planned: 0, invited: 3, waiting: 3 });
  const [mail] = world.delivered;
  expect(mail).toMatchObject({
    replyTo: 'office@north.example',
    unsubscribe: expect.stringMatching(/\/\/north[^/]+\/api\/opt-out\/[\w-]{43}$/),
  });
  expect(mail.body).toMatch(/^.*\n\nDear colleague,/);
  expect(mail.body).toContain('Dr. Ruth Lim');
});

it('says that an application comes when the school asks for one', async () => {
  await mentors(1);
  const { settings } = await inside(() => world.get(Selection).current());
  await inside(() => world.get(Selection).decide(admin, { ...settings, asks: true }));
  await plan();
  await world.attend();
  expect(world.delivered[0].body).toContain('short application');
});

it('invites in waves on working days, and says when whose turn comes', async () => {
  await mentors(5);
  const made = await plan({ startAt: '2026-11-13T09:00', perDay: 2 });
  expect(made).toMatchObject({ state: 'planned', people: 5 });
  expect(made.days).toEqual([
    { day: '2026-11-13', people: 2 },
    { day: '2026-11-16', people: 2 },
    { day: '2026-11-17', people: 1 },
  ]);
  expect((await rows('planned')).map(({ at }) => at?.slice(0, 10))).toEqual([
    '2026-11-13',
    '2026-11-13',
    '2026-11-16',
    '2026-11-16',
    '2026-11-17',
  ]);
  const sent: number[] = [];
  for (let at = 0; at < 6; at++) {
    await later(day);
    sent.push(world.delivered.length);
  }
  expect(sent).toEqual([2, 2, 2, 4, 5, 5]);
  expect(await first()).toMatchObject({ state: 'sent', sent: 5 });
});

it('can be held, gone on with and canceled', async () => {
  await mentors(6);
  const { id } = await plan({ perDay: 2 });
  await world.attend();
  expect(await inside(() => planning.hold(admin, id))).toMatchObject({ state: 'held', sent: 2, days: [] });
  await later(day);
  expect(world.delivered).toHaveLength(2);
  expect(await inside(() => planning.resume(admin, id))).toMatchObject({ state: 'sending', days: [expect.anything(), expect.anything()] });
  await world.attend();
  expect(world.delivered).toHaveLength(4);
  expect(await inside(() => planning.cancel(admin, id))).toMatchObject({ state: 'canceled', people: 6, sent: 4 });
  await later(4 * day);
  expect(world.delivered).toHaveLength(4);
  expect(await summary()).toMatchObject({ notInvited: 2, planned: 0 });
  await expect(inside(() => planning.resume(admin, id))).rejects.toMatchObject({ code: 'wave_over' });
  await expect(inside(() => planning.hold(admin, 'x'))).rejects.toMatchObject({ code: 'not_found' });
});

it('plans only those chosen who may be invited, each in one round', async () => {
  const [a, b, c] = await mentors(3);
  expect(await plan({ people: [a, a, b, admin.personId], startAt: '2026-11-13T09:00' })).toMatchObject({ people: 2 });
  expect(await plan({ startAt: '2026-11-13T09:00' })).toMatchObject({ people: 1 });
  await expect(plan({ people: [c] })).rejects.toMatchObject({ code: 'nobody_to_invite' });
  await expect(plan({ people: [admin.personId] })).rejects.toMatchObject({ code: 'nobody_to_invite' });
});

it('takes no waves that would last a year', async () => {
  await mentors(126);
  await expect(plan({ perDay: 1 })).rejects.toMatchObject({ code: 'bad_input' });
  expect(await inside(() => planning.plans(admin))).toMatchObject({ items: [] });
});

describe('between the plan and the mail', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['signed in', (id) => signIn(id)],
    ['left', (id) => inside(() => world.get(Accounts).setLeaving([id], true))],
    ['was shut out', (id) => change('update account set suspended_at = now() where id = $1', id)],
    ['was closed', (id) => change(`update account set state = 'closed' where id = $1`, id)],
    ['stepped back', (id) => change(`update mentor set state = 'retired' where account_id = $1`, id)],
    ['asked not to be written to', (id) => inside(() => world.get(OptOuts).decide(optOutSecret(world.school.id, id), true))],
    ['was invited at once', (id) => inside(() => invitations.invite([id]))],
  ])('somebody who %s is not invited again by the round', async (what, happen) => {
    const [a, b] = await mentors(2);
    await plan({ startAt: '2026-11-13T09:00' });
    await happen(a);
    await later(day);
    await later(day);
    expect(keys().filter((key) => key === `invitation:${a}`)).toHaveLength(what === 'was invited at once' ? 1 : 0);
    expect(keys()).toContain(`invitation:${b}`);
    expect(await first()).toMatchObject({ state: 'sent', sent: 1 });
  });
});

describe('reminders', () => {
  it('come after 7 and 21 days, once each, to those who have not come', async () => {
    const [a, b] = await mentors(2);
    await plan();
    await world.attend();
    await signIn(b);
    for (let n = 0; n < 50; n++) await later(day);
    expect(keys().filter((key) => !key.startsWith('invitation:'))).toEqual([`invitation-reminder-7:${a}`, `invitation-reminder-21:${a}`]);
    expect(await summary()).toMatchObject({ reminded: 1, signedIn: 1, waiting: 1 });
    expect(world.delivered.at(-1)?.body).toContain('the last time');
  });

  it.each<[string, (id: string) => Promise<unknown>]>([
    ['leaves', (id) => inside(() => world.get(Accounts).setLeaving([id], true))],
    ['was closed', (id) => change(`update account set state = 'closed' where id = $1`, id)],
    ['was shut out', (id) => change('update account set suspended_at = now() where id = $1', id)],
    ['asked not to be written to', (id) => inside(() => world.get(OptOuts).decide(optOutSecret(world.school.id, id), true))],
    ['could not be reached', (id) => bounce(`invitation:${id}`)],
  ])('do not come to somebody who %s', async (_who, happen) => {
    const [a] = await mentors(1);
    await plan();
    await world.attend();
    await happen(a);
    for (let n = 0; n < 30; n++) await later(day);
    expect(keys()).toEqual([`invitation:${a}`]);
  });

  it('that are long overdue do not come, and two are a week apart', async () => {
    const [late, never] = await mentors(2);
    const ago = (days: number) => new Date(world.clock.now().getTime() - days * day);
    await change('update mentor set invited_at = $2 where account_id = $1', late, ago(18));
    await change('update mentor set invited_at = $2 where account_id = $1', never, ago(300));
    for (let n = 0; n < 10; n++) await later(day);
    expect(keys()).toEqual([`invitation-reminder-7:${late}`, `invitation-reminder-21:${late}`]);
    const [sevenAt, lastAt] = (await world.query<{ at: Date }>(`select written_at as at from mail order by written_at`)).map(({ at }) =>
      at.getTime(),
    );
    expect(lastAt - sevenAt).toBeGreaterThanOrEqual(7 * day);
  });
});

async function bounce(key: string, words = '5.1.1 No such user'): Promise<void> {
  const [mail] = await world.query<{ id: string }>('select id from mail where key = $1', [key]);
  await inside(() => world.get(Bounces).cameBack(mail.id, words));
  await world.attend();
}

describe('a mail that came back', () => {
  it('is shown with what was said, and makes a corrected address invitable again, once', async () => {
    const [a] = await mentors(1);
    await plan();
    await world.attend();
    await bounce(`invitation:${a}`);
    expect(await rows('bounced')).toMatchObject([{ personId: a, state: 'bounced', trouble: '5.1.1 No such user' }]);
    expect(await summary()).toMatchObject({ bounced: 1, waiting: 0, notInvited: 0 });
    await expect(plan()).rejects.toMatchObject({ code: 'nobody_to_invite' });

    await change(`update account set mail = 'right@north.example' where id = $1`, a);
    expect(await summary()).toMatchObject({ bounced: 0, notInvited: 1 });
    await plan();
    await world.attend();
    expect(world.delivered.at(-1)).toMatchObject({ key: `invitation:${a}:1`, recipient: 'right@north.example' });
    // What an earlier mail brings back later says nothing about the new address.
    await bounce(`invitation:${a}:1`, '5.2.2 full');
    await change(`update mail set state = 'sent' where key = $1`, `invitation:${a}`);
    await bounce(`invitation:${a}`, '5.1.1 late');
    expect(await rows('bounced')).toMatchObject([{ trouble: '5.2.2 full' }]);
  });
});

describe('somebody who wants no such mails', () => {
  it('is shown as such, is not invited or reminded, and can take it back', async () => {
    const [a] = await mentors(1);
    const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [a]);
    const secret = optOutSecret(world.school.id, a);
    const decide = (optedOut: boolean) => inside(() => world.get(OptOuts).decide(secret, optedOut));
    expect(await decide(true)).toEqual({ school: world.school.name, optedOut: true });
    expect(await decide(true)).toMatchObject({ optedOut: true });
    expect(await rows('opted_out')).toMatchObject([{ personId: a, at: null }]);
    await expect(plan()).rejects.toMatchObject({ code: 'nobody_to_invite' });
    await inside(() => invitations.invite([a]));
    await inside(() => world.get(Accounts).upsertFromRoster([{ key: null, mail, role: 'mentor', givenName: 'Ada', familyName: 'Lim' }]));
    for (let n = 0; n < 9; n++) await later(day);
    expect(world.delivered).toEqual([]);
    expect(await rows('opted_out')).toHaveLength(1);
    expect(await decide(false)).toMatchObject({ optedOut: false });
    expect(await plan()).toMatchObject({ people: 1 });
  });

  it('is known by a link of this school only', async () => {
    const [a] = await mentors(1);
    const decide = (secret: string) => inside(() => world.get(OptOuts).decide(secret, true));
    await expect(decide(optOutSecret('elsewhere', a))).rejects.toMatchObject({ code: 'opt_out_unknown' });
    await expect(decide(optOutSecret(world.school.id, admin.personId))).rejects.toMatchObject({ code: 'opt_out_unknown' });
  });
});

it('finds people by name and state, page by page', async () => {
  const ids = await mentors(3);
  await change(`update account set family_name = 'Okafor' where id = $1`, ids[2]);
  const list = (filter: object) => inside(() => invitations.list(admin, { page: 1, size: 2, ...filter }));
  expect(await list({})).toMatchObject({ total: 3, items: [{ state: 'not_invited', at: null }, {}] });
  expect(await list({ page: 2 })).toMatchObject({ total: 3, items: [{}] });
  expect(await list({ page: 9 })).toEqual({ total: 3, items: [] });
  expect(await list({ q: 'OKAF' })).toMatchObject({ total: 1 });
  expect(await list({ q: '%' })).toMatchObject({ total: 0 });
  expect(await list({ state: 'sent' })).toEqual({ total: 0, items: [] });
});

it('previews what will be sent, for nobody in particular', async () => {
  const preview = await inside(() => invitations.preview(admin, { greeting: 'A <b>word</b>', signedBy: 'The dean', reminder: false }));
  expect(preview.html).toContain('A &lt;b&gt;word&lt;/b&gt;');
  expect(preview.text).toContain('The dean');
  expect((await inside(() => invitations.preview(admin, { greeting: '', signedBy: '', reminder: true }))).subject).toMatch(/^Still open/);
});
