import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { env } from '@akin/platform';
import { readArchive, writeArchive } from './archive-file.repository.js';
import { ArchiveWorld } from './testing/archive-world.js';
import type { TarEntry } from './tar.js';

let world: ArchiveWorld;
let good: Buffer;
let goodFile: string;
let before: unknown;
const headerEnd = () => good.indexOf('\n') + 1;
const pieceBytes = 64 * 1024 + 16;

beforeAll(async () => {
  world = await ArchiveWorld.open();
  const school = await world.school('north');
  mkdirSync(join(world.folder, 'uploads', school.id), { recursive: true });
  writeFileSync(join(world.folder, 'uploads', school.id, 'noise'), randomBytes(200_000)); // several pieces that do not shrink
  goodFile = world.newFile();
  await world.exports.export(school, goodFile);
  good = readFileSync(goodFile);
  await world.erase(school);
  before = await world.everything('sham');
});
afterAll(() => world.close());
afterEach(async () => expect(await world.everything('sham')).toEqual(before));

const restored = (file: string, options = {}) => world.restores().restore(file, { slug: 'sham', ...options });
const refused = async (bytes: Buffer, code = 'archive_unreadable') => {
  const file = world.newFile();
  writeFileSync(file, bytes);
  await expect(restored(file)).rejects.toMatchObject({ code });
};
const flipped = (at: number, bit = 1) => {
  const bytes = Buffer.from(good);
  bytes[at] ^= bit;
  return bytes;
};
const cutTo = (length: number) => good.subarray(0, length);

it('holds nothing in the clear', () => {
  expect(good.length).toBeGreaterThan(3 * pieceBytes);
  for (const known of ['north', 'Ada', 'manifest', 'BEGIN', 'example']) expect(good.includes(known)).toBe(false);
});

it('refuses a byte altered anywhere', async () => {
  const places = [
    0,
    2,
    headerEnd() - 2,
    headerEnd() - 1,
    headerEnd(),
    headerEnd() + pieceBytes - 1,
    headerEnd() + pieceBytes,
    good.length - 17,
    good.length - 1,
  ];
  for (const at of places) await refused(flipped(at));
  const anywhere = fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 }));
  await fc.assert(
    fc.asyncProperty(anywhere, ([at, bit]) => refused(flipped(at, bit))),
    { numRuns: 60 },
  );
});

it('refuses what was cut off anywhere, or has something behind it', async () => {
  const ends = [
    0,
    1,
    headerEnd() - 1,
    headerEnd(),
    headerEnd() + 15,
    headerEnd() + pieceBytes,
    headerEnd() + 2 * pieceBytes,
    good.length - 16,
    good.length - 1,
  ];
  for (const end of ends) await refused(cutTo(end));
  await fc.assert(
    fc.asyncProperty(fc.nat(good.length - 1), (end) => refused(cutTo(end))),
    { numRuns: 40 },
  );
  for (const tail of [Buffer.alloc(1), Buffer.alloc(pieceBytes), good, good.subarray(headerEnd())])
    await refused(Buffer.concat([good, tail]));
});

it('refuses pieces that changed places, are missing, or come twice', async () => {
  const piece = (n: number) => good.subarray(headerEnd() + n * pieceBytes, headerEnd() + (n + 1) * pieceBytes);
  const head = cutTo(headerEnd());
  const rest = good.subarray(headerEnd() + 2 * pieceBytes);
  await refused(Buffer.concat([head, piece(1), piece(0), rest]));
  await refused(Buffer.concat([head, piece(0), rest]));
  await refused(Buffer.concat([head, piece(0), piece(0), piece(1), rest]));
});

it.each<[string, () => Buffer, 'archive_too_new'?]>([
  ['something else', () => Buffer.from('PK\x03\x04 not an archive')],
  ['an empty file', () => Buffer.alloc(0)],
  ['a line without an end', () => Buffer.alloc(100_000, 'x')],
  [
    'a later format',
    () => Buffer.concat([Buffer.from(cutTo(headerEnd()).toString().replace('"format":1', '"format":2')), good.subarray(headerEnd())]),
    'archive_too_new',
  ],
])('refuses %s', (_what, bytes, ...code) => refused(bytes(), ...code));

it('refuses another installation’s archive', async () => {
  const own = env().AKIN_SECRET;
  try {
    env().AKIN_SECRET = 'the secret of another installation';
    await expect(restored(goodFile)).rejects.toMatchObject({ code: 'archive_unreadable' });
  } finally {
    env().AKIN_SECRET = own;
  }
});

/** The entries of the good archive, their contents in memory. */
async function contents(): Promise<{ name: string; text: Buffer }[]> {
  const found: { name: string; text: Buffer }[] = [];
  for await (const { name, body } of readArchive(goodFile, null)) found.push({ name, text: Buffer.concat(await all(body)) });
  return found;
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

async function* entriesOf(files: { name: string; text: Buffer }[]): AsyncGenerator<TarEntry> {
  for (const { name, text } of files)
    yield {
      name,
      size: text.length,
      body: (async function* () {
        yield text;
      })(),
    };
}

interface Loose {
  schemaVersion: number;
  institution: Record<string, unknown>;
  tables: { name: string; rows: number; columns: string[] }[];
  uploads: { path: string }[];
  control?: unknown;
}

describe('made by somebody who has the key', () => {
  const forged = async (change: (files: { name: string; text: Buffer }[], manifest: Loose) => void, code = 'archive_unreadable') => {
    const files = await contents();
    const manifest = JSON.parse(files[0].text.toString()) as Loose;
    change(files, manifest);
    if (files[0].name === 'manifest.json') files[0].text = Buffer.from(JSON.stringify(manifest));
    const file = world.newFile();
    await writeArchive(file, entriesOf(files), null);
    await expect(restored(file)).rejects.toMatchObject({ code });
  };
  const table = (files: { name: string; text: Buffer }[], name: string) => files.find((file) => file.name === `tables/${name}.jsonl`)!;

  it('packed again as it was, it is accepted: what follows is refused for what was changed', async () => {
    const file = world.newFile();
    await writeArchive(file, entriesOf(await contents()), null);
    expect(await world.restores().check(file)).toMatchObject({ slug: 'north' });
  });

  it.each<[string, (files: { name: string; text: Buffer }[], manifest: Loose) => void, string?]>([
    [
      'two tables swapped',
      (files) => ([table(files, 'kin').text, table(files, 'secret').text] = [table(files, 'secret').text, table(files, 'kin').text]),
    ],
    ['two tables swapped with their names', (files) => void files.splice(1, 2, files[2], files[1])],
    [
      'a row changed',
      (files) => void (table(files, 'account').text = Buffer.from(table(files, 'account').text.toString().replace('Ada', 'Eve'))),
    ],
    [
      'a row missing',
      (files) =>
        void (table(files, 'account').text = table(files, 'account').text.subarray(table(files, 'account').text.indexOf('\n') + 1)),
    ],
    ['a manifest that counts more rows', (_files, manifest) => void manifest.tables[0].rows++],
    ['a manifest with one table more', (_files, manifest) => void manifest.tables.push({ ...manifest.tables[0], name: 'zzz' })],
    ['a manifest with one table less', (_files, manifest) => void manifest.tables.pop()],
    [
      'a table left out on both sides',
      (files, manifest) => void (manifest.tables.pop(), files.splice(files.indexOf(table(files, 'ticket')), 1), files),
    ],
    ['a column of another name', (_files, manifest) => void (manifest.tables[0].columns[0] = 'other')],
    ['something more at the end', (files) => void files.push({ name: 'more', text: Buffer.from('x') })],
    ['no manifest', (files) => void files.shift()],
    ['a manifest that is no JSON', (files) => void (files[0] = { name: 'manifest.json ', text: Buffer.from('{') })],
    ['a manifest with something unknown', (_files, manifest) => void Object.assign(manifest, { more: 1 })],
    ['a manifest without its school', (_files, manifest) => void (manifest.institution = undefined as never)],
    [
      'a color that is a script',
      (_files, manifest) => void Object.assign(manifest.institution['branding'] as object, { seed: 'red;}</style>' }),
    ],
    ['a file that climbs out of its folder', (_files, manifest) => void (manifest.uploads[0].path = '../../passwd')],
    ['a file with an absolute path', (_files, manifest) => void (manifest.uploads[0].path = '/etc/passwd')],
    ['a version nobody made', (_files, manifest) => void (manifest.schemaVersion = 9000)],
    ['a later version', (_files, manifest) => void (manifest.schemaVersion = 9002), 'archive_too_new'],
    [
      'a later version with things unknown here',
      (_files, manifest) => void Object.assign(manifest, { schemaVersion: 9002, more: 1 }),
      'archive_too_new',
    ],
  ])('%s is refused', (_what, change, ...code) => forged(change, ...code));
});

it.each([
  ['admin', 'slug_reserved'],
  ['No', 'slug_invalid'],
])('answers the address %s before it reads anything', async (slug, code) => {
  await expect(world.restores().restore('/nowhere', { slug })).rejects.toMatchObject({ code });
});

it('says of a file that is not there that it is not there', async () => {
  await expect(world.restores().check(join(world.folder, 'nowhere'))).rejects.toMatchObject({ code: 'ENOENT' });
});

describe('with a passphrase', () => {
  const passphrase = 'green apples on a blue bicycle';
  let file: string;
  beforeAll(async () => {
    file = world.newFile();
    await writeArchive(file, readArchive(goodFile, null), passphrase);
  });

  it('opens at any installation, by these words only', async () => {
    const own = env().AKIN_SECRET;
    env().AKIN_SECRET = 'the secret of another installation';
    try {
      expect(await world.restores().check(file, { passphrase })).toMatchObject({ slug: 'north' });
    } finally {
      env().AKIN_SECRET = own;
    }
    const wrong = passphrase.slice(0, -1);
    await expect(restored(file, { passphrase: wrong })).rejects.toMatchObject({ code: 'archive_unreadable' });
    await expect(restored(file)).rejects.toMatchObject({ code: 'archive_wants_passphrase' });
    await expect(restored(goodFile, { passphrase })).rejects.toMatchObject({ code: 'archive_has_no_passphrase' });
  });
});
