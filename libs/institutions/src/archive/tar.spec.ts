import fc from 'fast-check';
import { openPieces, sealPieces } from './sealed-pieces.js';
import { inBatches, splitLines } from './split-lines.js';
import { readTar, writeTar } from './tar.js';

async function* inPiecesOf(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(items: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const item of items) found.push(item);
  return found;
}

const joined = async (pieces: AsyncIterable<Buffer>) => Buffer.concat(await all(pieces));
const entry = (name: string, bytes: Buffer, size = bytes.length) => ({ name, size, body: inPiecesOf(bytes, 100) });

it('reads back the files it wrote, however the bytes arrive', () =>
  fc.assert(
    fc.asyncProperty(
      fc.array(fc.uint8Array({ maxLength: 2000 }), { maxLength: 5 }),
      fc.integer({ min: 1, max: 3000 }),
      async (files, size) => {
        const tar = await joined(writeTar(files.map((file, n) => entry(`files/${n}`, Buffer.from(file)))));
        expect(tar.length % 512).toBe(0);
        const found: [string, Buffer][] = [];
        for await (const { name, body } of readTar(inPiecesOf(tar, size))) found.push([name, await joined(body)]);
        expect(found).toEqual(files.map((file, n) => [`files/${n}`, Buffer.from(file)]));
      },
    ),
  ));

it('says sizes above 8 GiB as GNU tar does', async () => {
  const size = 8 ** 11 + 5;
  const { value: header } = (await writeTar([entry('x', Buffer.alloc(0), size)]).next()) as { value: Buffer };
  expect(header.subarray(124, 136).toString('hex')).toBe('800000000000000200000005');
  const { value: read } = await readTar(inPiecesOf(header, 512)).next();
  expect(read).toMatchObject({ name: 'x', size });
});

it.each([
  ['more', Buffer.alloc(700)],
  ['less', Buffer.alloc(300)],
])('refuses to write %s than it said', (_what, bytes) => expect(joined(writeTar([entry('x', bytes, 500)]))).rejects.toThrow('changed'));

it('reads no tar that is cut off, longer, or of another kind', async () => {
  const tar = await joined(writeTar([entry('x', Buffer.alloc(700, 1))]));
  const link = Buffer.from(tar);
  link.write('2', 156);
  const broken = [tar.subarray(0, -1), tar.subarray(0, 600), Buffer.concat([tar, Buffer.from('x')]), link, Buffer.alloc(0)];
  for (const bytes of broken) await expect(all(readTar(inPiecesOf(bytes, 512)))).rejects.toThrow();
});

const edges = [0, 1, 65_535, 65_536, 65_537, 131_072, 200_000];
it.each(edges)('opens %i bytes it sealed, by the same key only', async (length) => {
  const [key, plain] = [Buffer.alloc(32, 1), Buffer.alloc(length, 'akin')];
  const sealed = await joined(sealPieces(inPiecesOf(plain, 9999), key));
  expect((await joined(openPieces(inPiecesOf(sealed, 7777), key))).equals(plain)).toBe(true);
  await expect(joined(openPieces(inPiecesOf(sealed, 7777), Buffer.alloc(32, 2)))).rejects.toThrow();
  await expect(joined(openPieces(inPiecesOf(sealed.subarray(0, -16), 7777), key))).rejects.toThrow();
});

it('splits lines wherever the pieces end, letters of several bytes included', async () => {
  const lines = ['é🙏', '', 'tiếng Việt', 'x'.repeat(300)];
  for (const size of [1, 2, 3, 7, 1000])
    expect(await all(splitLines(inPiecesOf(Buffer.from(`${lines.join('\n')}\n`), size)))).toEqual(lines);
});

it('groups lines by their number and by their length', async () => {
  const lines = async function* () {
    yield* ['a', 'b', 'c', 'x'.repeat(50), 'd'];
  };
  expect((await all(inBatches(lines(), 2, 40))).map((batch) => batch.length)).toEqual([2, 2, 1]);
});
