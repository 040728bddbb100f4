import type { InstitutionRow } from '@akin/contracts';
import { migrateQueue } from '@akin/messaging';
import type { School } from '@akin/tenancy';
import { testDatabase, type TestDatabase } from '@akin/tenancy/testing';
import { parseWords, UsageProblem } from './command.js';
import { helpFor } from './help.js';
import { commands } from './index.js';

let t: TestDatabase;
let school: School;
beforeAll(async () => {
  t = await testDatabase();
  await migrateQueue({ databaseUrl: t.queueUrl }, t.ownerUrl);
  Object.assign(process.env, { DATABASE_URL: t.appUrl, DATABASE_OWNER_URL: t.ownerUrl, QUEUE_DATABASE_URL: t.queueUrl });
  delete process.env['REDIS_URL'];
  school = await t.school('lakeside', { name: 'Lakeside School of Medicine', classSize: 120 });
});
afterAll(() => t.close());

const commandNamed = (name: string) => {
  const command = commands.find((one) => one.name === name);
  if (!command) throw new Error(`no command ${name}`);
  return command;
};

/** As the command line runs it. */
async function run(line: string) {
  const [name, ...words] = line.replaceAll('SLUG', school.slug).split(' ');
  const command = commandNamed(name);
  return command.run(parseWords(words, command.options));
}

it('lists schools with their health', async () => {
  const { data, words } = await run('institution:list --state active --sort mentors');
  expect((data as InstitutionRow[]).map(({ slug, mentorTarget, mailHealth }) => [slug, mentorTarget, mailHealth])).toEqual([
    [school.slug, 75, 'quiet'],
  ]);
  expect(words).toMatch(/lakeside-\w+ +active +0 mentors of 75 +mail quiet +version \d+ +Lakeside School of Medicine$/);
  expect(await run('institution:list --q nothing')).toMatchObject({ data: [], words: 'No school.' });
  await expect(run('institution:list --state gone')).rejects.toThrow(UsageProblem);
});

it('takes a school to its erasure and back, and then for good', async () => {
  expect(await run('institution:suspend --slug SLUG')).toMatchObject({ data: { state: 'suspended' } });
  expect(await run('institution:resume --slug SLUG')).toMatchObject({ data: { state: 'active' } });
  await expect(run('institution:erase --slug SLUG --confirm SLUG --now')).rejects.toMatchObject({ code: 'erase_not_archived' });
  expect(await run('institution:archive --slug SLUG')).toMatchObject({ data: { state: 'archived', eraseAfter: null } });
  await expect(run('institution:erase --slug SLUG --confirm lakeside --now')).rejects.toMatchObject({ code: 'confirm_typed' });
  const asked = await run('institution:erase --slug SLUG --confirm SLUG');
  expect(asked).toMatchObject({
    data: { eraseAfter: expect.stringMatching(/Z$/) },
    words: expect.stringContaining('institution:erase-cancel'),
  });
  expect(await run('institution:erase-cancel --slug SLUG')).toMatchObject({ data: { state: 'archived', eraseAfter: null } });
  expect(await run('institution:restore-archived --slug SLUG')).toMatchObject({ data: { state: 'active' } });
  await run('institution:archive --slug SLUG');
  const gone = await run('institution:erase --slug SLUG --confirm SLUG --now');
  expect(gone).toMatchObject({
    data: { slug: school.slug, erased: true },
    words: expect.stringMatching(/^Lakeside .* is erased, with 0 mentors/),
  });
  await expect(run('institution:archive --slug SLUG')).rejects.toMatchObject({
    code: 'bad_input',
    detail: { fields: [{ field: 'slug', message: expect.stringContaining(school.slug) }] },
  });
  school = await t.school('lakeside');
});

it('adds, checks and lets go a domain', async () => {
  const added = await run('institution:domain-add --slug SLUG --host Mentoring.Lakeside.invalid');
  expect(added.words).toMatch(
    /mentoring\.lakeside\.invalid: waiting\n {2}TXT record _akin\.mentoring\.lakeside\.invalid\n {2}with +akin-verification=/,
  );
  expect(await run('institution:domains --slug SLUG')).toMatchObject({ data: { domains: [{ state: 'waiting' }] } });
  expect(await run('institution:domain-check --slug SLUG --host mentoring.lakeside.invalid')).toMatchObject({ ok: false });
  await expect(run('institution:domain-remove --slug SLUG --host mentoring.lakesid.invalid')).rejects.toMatchObject({ code: 'bad_input' });
  expect((await run('institution:domain-remove --slug SLUG --host mentoring.lakeside.invalid')).words).toMatch(/no domain of its own/);
});

it.each([
  'institution:erase --slug x',
  'institution:archive',
  'institution:domain-add --slug x',
  'institution:erase --slug x --confirm x --soon',
])('is called wrongly by: %s', (line) => expect(run(line)).rejects.toThrow(UsageProblem));

it.each(commands.map(({ name }) => [name]))('%s says what it takes', (name) => {
  const help = helpFor(commandNamed(name));
  for (const option of Object.keys(commandNamed(name).options)) expect(help).toContain(`--${option}`);
});

it('says which option does not fit, and how it would', async () => {
  const wrong = 'institution:add --slug x --name N --admin-name A --admin-mail nowhere --class-size many --kind zoo --it-name Ida';
  await expect(run(wrong)).rejects.toMatchObject({
    detail: {
      fields: [
        { field: '--name', message: 'A name has 3 to 120 characters.' },
        { field: '--short-name', message: expect.stringMatching(/2 to 60/) },
        { field: '--kind', message: expect.stringMatching(/medical_school/) },
        { field: '--class-size', message: expect.stringMatching(/0 to 5000/) },
        { field: '--admin-name', message: expect.any(String) },
        { field: '--admin-mail', message: expect.stringMatching(/e-mail/) },
        { field: '--it-mail', message: expect.stringMatching(/--it-name/) },
      ],
    },
  });
});

it('says before erasing what will be lost', () => {
  expect(helpFor(commandNamed('institution:erase'))).toMatch(/everybody in it, their answers, mentorships, mail and uploads/);
});
