import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Mail } from './mail.js';
import { MailStore } from './mail-store.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'demo-inbox-'))));
afterEach(() => rm(folder, { recursive: true }));

const mail = (id: string, to = `${id}@harbor.example`): Mail => ({
  id,
  messageId: `<${id}@akin>`,
  from: 'Harbor <harbor@akin.example>',
  to: [to],
  subject: id,
  text: id,
  html: null,
  date: '2026-01-01T00:00:00.000Z',
  receivedAt: '2026-01-01T00:00:00.000Z',
  headers: {},
  deliveries: 1,
  color: null,
});
const ids = (store: MailStore, to?: string) => store.list(to).map(({ id }) => id);

it('lists the newest first, and those to a recipient', async () => {
  const store = await MailStore.open(folder);
  for (const id of ['one', 'two', 'three']) await store.add(mail(id));
  expect(ids(store)).toEqual(['three', 'two', 'one']);
  expect(ids(store, ' TWO@harbor ')).toEqual(['two']);
  expect(store.find('one')).toEqual(mail('one'));
});

it('shows a mail once however often it comes, and counts', async () => {
  const store = await MailStore.open(folder);
  await Promise.all([store.add(mail('one')), store.add(mail('one')), store.add(mail('two')), store.add(mail('one'))]);
  expect(ids(store)).toEqual(['two', 'one']);
  expect(store.find('one')?.deliveries).toBe(3);
});

it('survives a restart, in order, and drops what was half written', async () => {
  const first = await MailStore.open(folder);
  for (const id of ['b', 'a', 'c']) await first.add(mail(id));
  await first.add(mail('a'));
  await writeFile(join(folder, 'broken.json'), '{"id":"bro');
  const second = await MailStore.open(folder);
  expect(ids(second)).toEqual(['c', 'a', 'b']);
  expect(second.find('a')?.deliveries).toBe(2);
  await second.add(mail('d'));
  expect(ids(await MailStore.open(folder))).toEqual(['d', 'c', 'a', 'b']);
});

it('lets the oldest go past its limit, on disk as well', async () => {
  const store = await MailStore.open(folder, 2);
  for (const id of ['one', 'two', 'three']) await store.add(mail(id));
  expect(ids(store)).toEqual(['three', 'two']);
  expect((await readdir(folder)).sort()).toEqual(['three.json', 'two.json']);
  expect(ids(await MailStore.open(folder, 1))).toEqual(['three']);
});

it('forgets everything when cleared', async () => {
  const store = await MailStore.open(folder);
  await store.add(mail('one'));
  await store.clear();
  expect(ids(store)).toEqual([]);
  expect(await readdir(folder)).toEqual([]);
});

it('rejects when a mail cannot be kept, and goes on with the next', async () => {
  const store = await MailStore.open(folder);
  await rm(folder, { recursive: true });
  await expect(store.add(mail('one'))).rejects.toThrow();
  expect(ids(store)).toEqual([]);
  folder = await mkdtemp(join(tmpdir(), 'demo-inbox-'));
});
