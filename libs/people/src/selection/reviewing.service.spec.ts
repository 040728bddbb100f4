import { SchoolAttendant } from '@akin/messaging';
import type { Actor } from '@akin/sign-in';
import { MentorDirectory } from '../mentors/mentor-directory.service.js';
import { MentoringService } from '../mentors/mentoring.service.js';
import { PeopleModule } from '../people.module.js';
import { pdfFile } from '../testing/evidence-files.js';
import { SelectionWorld } from '../testing/selection-world.js';
import { Applying } from './applying.service.js';
import { EvidenceFiles } from './evidence.service.js';
import { Joining } from './joining.service.js';
import { Nominations } from './nominations.service.js';
import { Reviewing } from './reviewing.service.js';

let world: SelectionWorld;
let mentor: Actor;
let reviewer: Actor;

beforeAll(async () => {
  world = await SelectionWorld.open(PeopleModule);
});
afterAll(() => world.close());
beforeEach(async () => {
  world.clock.advance(60_000);
  await world.asks();
  [mentor, reviewer] = [await world.readyMentor(), await world.person('reviewer')];
});

const joining = (who = mentor) => world.inSchool(() => world.get(Joining).view(who));
const mentoring = () => world.get(MentoringService);
const nominates = (who: Actor, { personId }: Actor) =>
  world.inSchool(async () => {
    const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [personId]);
    await world.get(Nominations).nominate(who, { name: 'Ada', mail, kind: 'leader', words: 'She listens.' });
  });
const mailsTo = async ({ personId }: Actor) => {
  await world.inSchool(async () => {
    while ((await world.get(SchoolAttendant).sweep()) === 'more');
  });
  const rows = await world.query<{ subject: string; body: string }>(
    'select subject, body from mail where recipient = (select mail from account where id = $1) order by written_at, id',
    [personId],
  );
  return rows;
};

it('leads from an invitation to being found, and tells the mentor where they stand each time', async () => {
  expect(await joining()).toMatchObject({ state: 'invited', may: ['apply', 'retire'], application: null });
  await expect(world.inSchool(() => mentoring().activate(mentor))).rejects.toMatchObject({ code: 'selection_first' });
  const id = await world.applied(mentor);
  expect(await joining()).toMatchObject({ state: 'applied', words: { title: 'Your application has arrived', next: null } });
  await world.inSchool(() => world.get(Reviewing).begin(reviewer, id));
  expect(await joining()).toMatchObject({ state: 'in_review', may: ['withdraw', 'retire'] });
  await world.decides(reviewer, id, 'approve', { note: 'clear', words: 'Welcome.' });
  expect(await joining()).toMatchObject({ state: 'approved', application: { state: 'approved', met: ['record'], words: 'Welcome.' } });
  await world.inSchool(() => mentoring().activate(mentor));
  const found = await world.inSchool(() => world.get(MentorDirectory).active());
  expect(found.map(({ id: one }) => one)).toContain(mentor.personId);
  expect((await joining()).trail.map(({ text }) => text)).toEqual([
    'You applied',
    'A reviewer began to read your application',
    'Your school said yes',
    'You became a mentor',
  ]);
});

it('asks for a training where the school gives one, and lets the office say that it is done', async () => {
  await world.asks({ trains: true, training: 'An hour on Mondays.' });
  await world.decides(reviewer, await world.applied(mentor), 'approve');
  await expect(world.inSchool(() => mentoring().activate(mentor))).rejects.toMatchObject({ code: 'training_first' });
  await world.inSchool(() => mentoring().train(mentor));
  expect(await joining()).toMatchObject({ state: 'training', training: { asked: true, words: 'An hour on Mondays.', doneAt: null } });
});

it('takes a question from the reviewers and the answer to it', async () => {
  const id = await world.applied(mentor);
  await expect(world.decides(reviewer, id, 'more')).rejects.toMatchObject({ code: 'bad_input', detail: { fields: [{ field: 'words' }] } });
  await world.decides(reviewer, id, 'more', { words: 'Which award?' });
  expect(await joining()).toMatchObject({
    state: 'in_review',
    words: { next: { to: 'apply' } },
    application: { state: 'more', words: 'Which award?' },
  });
  await world.inSchool(() => world.get(Applying).save(mentor, { claims: [{ criterion: 'record', words: 'The golden apple.' }] }));
  await world.inSchool(() => world.get(Applying).send(mentor));
  expect(await joining()).toMatchObject({ state: 'in_review', application: { state: 'sent' } });
  const view = await world.decides(reviewer, id, 'approve');
  expect(view.decisions.map(({ decision }) => decision)).toEqual(['more', 'approve']);
});

it('declines kindly, and lets the mentor apply again', async () => {
  const id = await world.applied(mentor);
  await world.decides(reviewer, id, 'decline', { note: 'not for the mentor’s eyes' });
  const view = await joining();
  expect(view).toMatchObject({ state: 'invited', words: { title: 'Not this time' }, may: ['apply', 'retire'] });
  expect(JSON.stringify(view)).not.toContain('eyes');
  await expect(world.decides(reviewer, id, 'approve')).rejects.toMatchObject({ code: 'application_closed' });
  expect(await world.applied(mentor)).not.toBe(id);
});

describe('conflict of interest', () => {
  it('lets nobody see or decide their own application', async () => {
    const own = { ...mentor, roles: ['mentor' as const, 'reviewer' as const] };
    const id = await world.applied(own);
    await expect(world.decides(own, id, 'approve')).rejects.toMatchObject({ code: 'own_application' });
    await expect(world.inSchool(() => world.get(Reviewing).view(own, id))).rejects.toMatchObject({ code: 'own_application' });
    const { items } = await world.inSchool(() => world.get(Reviewing).list(own, undefined, 1, 100));
    expect(items.map((line) => line.id)).not.toContain(id);
  });

  it('waits for a second reviewer after one who nominated', async () => {
    await nominates(reviewer, mentor);
    const [other, id] = [await world.person('reviewer'), await world.applied(mentor)];
    const first = await world.decides(reviewer, id, 'approve');
    expect(first).toMatchObject({ state: 'sent', waitsForSecond: true, may: 'with_second' });
    await world.decides(reviewer, id, 'approve');
    expect((await joining()).state).toBe('in_review');
    const second = await world.decides(other, id, 'approve');
    expect(second).toMatchObject({ state: 'approved', waitsForSecond: false });
    expect(second.decisions.map(({ alone }) => alone)).toEqual([true, false]);
  });

  it('finds out who nominated by a link', async () => {
    const id = await world.applied(mentor);
    const [{ mail }] = await world.query<{ mail: string }>('select mail from account where id = $1', [reviewer.personId]);
    const admin = await world.person('admin');
    await world.inSchool(() =>
      world.get(Nominations).ask(admin, { mentorId: mentor.personId, name: 'R', mail: mail.toUpperCase(), kind: 'peer' }),
    );
    const [{ body }] = await world.query<{ body: string }>('select body from mail where recipient = $1', [mail.toUpperCase()]);
    const token = /\/nominate#([\w-]+)/.exec(body)?.[1] ?? '';
    await world.inSchool(() => world.get(Nominations).answer({ token, words: 'Yes.' }));
    expect((await world.decides(reviewer, id, 'approve')).state).toBe('sent');
  });
});

it('decides by the criteria that held when it was sent', async () => {
  const id = await world.applied(mentor);
  await world.asks({ rule: 'all' });
  const view = await world.decides(reviewer, id, 'approve');
  expect(view).toMatchObject({ state: 'approved', rule: 'any' });
  expect(view.decisions[0].version).toBe(view.version);
  const next = await world.readyMentor();
  await expect(world.applied(next)).rejects.toMatchObject({ code: 'bad_input', detail: { fields: [{ field: 'claims' }] } });
});

it('approves nobody without a criterion that is met', async () => {
  const id = await world.applied(mentor);
  for (const met of [[], ['charm']])
    await expect(world.decides(reviewer, id, 'approve', { met })).rejects.toMatchObject({ detail: { fields: [{ field: 'met' }] } });
});

it('is decided once, also when several reviewers decide at once', async () => {
  const [id, reviewers] = [await world.applied(mentor), await world.people('reviewer', 'reviewer', 'reviewer', 'reviewer')];
  const all = await Promise.allSettled(reviewers.map((one, n) => world.decides(one, id, n % 2 ? 'approve' : 'decline')));
  expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  const events = await world.query(`select 1 from mentor_event where application_id = $1 and act in ('approve', 'decline')`, [id]);
  expect(events).toHaveLength(1);
});

it('hides what was taken back from reviewers', async () => {
  const id = await world.applied(mentor);
  await world.inSchool(() => world.get(Applying).withdraw(mentor));
  await expect(world.inSchool(() => world.get(Reviewing).view(reviewer, id))).rejects.toMatchObject({ code: 'not_found' });
  expect(await joining()).toMatchObject({ state: 'invited', may: ['apply', 'retire'] });
});

it('writes a mail for each step, once, and never by which criterion', async () => {
  const id = await world.applied(mentor, 'background');
  await world.decides(reviewer, id, 'more', { words: 'Tell us more.' });
  await world.inSchool(() => world.get(Applying).send(mentor));
  await world.decides(reviewer, id, 'approve', { met: ['background'] });
  const mails = await mailsTo(mentor);
  expect(mails.map(({ subject }) => subject)).toEqual([
    'Your application has arrived',
    'A question about your application',
    expect.stringMatching(/ says yes$/),
  ]);
  expect(JSON.stringify(mails)).not.toMatch(/background/i);
  expect(await mailsTo(mentor)).toHaveLength(3);
});

it('keeps claims, notes, names of files and files themselves unreadable in the database', async () => {
  await world.inSchool(() =>
    world.get(Applying).save(mentor, { claims: [{ criterion: 'background', words: 'xylocanary grew up there' }] }),
  );
  await world.inSchool(() =>
    world.get(EvidenceFiles).add(mentor, 'background', 'xylocanary.pdf', Buffer.concat([pdfFile, Buffer.from('xylocanary')])),
  );
  const { application } = await world.inSchool(() => world.get(Applying).send(mentor));
  await nominates(reviewer, mentor);
  await world.decides(reviewer, application?.id ?? '', 'more', { words: 'xylocanary?', note: 'xylocanary!', met: ['background'] });
  await world.query(`delete from mail where kind = 'selection'`);
  const everything = await world.everything();
  expect(everything).not.toContain('xylocanary');
  expect(everything).not.toContain(Buffer.from('xylocanary').toString('base64').slice(0, 12));
  expect(everything).not.toContain('She listens');
});

it('keeps what happened for good', async () => {
  await world.applied(mentor);
  const count = async () => (await world.query<{ n: number }>('select count(*)::int as n from mentor_event'))[0].n;
  const before = await count();
  await world.query('delete from mentor_event');
  await world.query(`update mentor_event set act = 'approve'`);
  expect(await count()).toBe(before);
  expect(await world.query(`select 1 from mentor_event where act = 'apply'`)).not.toEqual([]);
});
