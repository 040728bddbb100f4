import { Readable } from 'node:stream';
import { PayloadTooLargeException } from '@nestjs/common';
import { readUpload } from './read-upload.js';

const piece = Buffer.alloc(1024, 'x');

it('reads a stream and a buffer alike', async () => {
  expect(Buffer.from(await readUpload(Readable.from([Buffer.from('a,b'), Buffer.from('\n1')]))).toString()).toBe('a,b\n1');
  expect(await readUpload(piece, 1024)).toEqual(new Uint8Array(piece));
});

it('stops at the first byte too many, however much would follow', async () => {
  let pulled = 0;
  const endless = new Readable({
    highWaterMark: 4096,
    read() {
      pulled += piece.length;
      this.push(piece);
    },
  });
  await expect(readUpload(endless, 10 * 1024)).rejects.toMatchObject({ code: 'too_large' });
  expect(pulled).toBeLessThan(20 * 1024);
  expect(endless.destroyed).toBe(true);
});

it.each<[string, unknown, unknown]>([
  ['the parser’s own limit as too large', new PayloadTooLargeException(), { code: 'too_large' }],
  ['any other failure as it is', new Error('gone'), { message: 'gone' }],
])('tells %s', async (_what, problem, told) => {
  const failing = Readable.from(
    (async function* () {
      yield piece;
      throw problem;
    })(),
  );
  await expect(readUpload(failing)).rejects.toMatchObject(told as object);
});

it('refuses a buffer that is too large', async () => {
  await expect(readUpload(piece, 1023)).rejects.toMatchObject({ code: 'too_large' });
});
