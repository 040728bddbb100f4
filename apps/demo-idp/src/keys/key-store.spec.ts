import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeyStore } from './key-store.js';

let folder: string;
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'demo-keys-'))));
afterEach(() => rm(folder, { recursive: true }));

it('gives everyone who asks at once the same key, across two processes as well', async () => {
  const [one, two] = [new KeyStore(folder), new KeyStore(folder)];
  const keys = await Promise.all([one.of('harbor'), one.of('harbor'), two.of('harbor'), two.of('harbor')]);
  expect(new Set(keys.map(({ privateKey }) => privateKey)).size).toBe(1);
  expect(await readdir(folder)).toEqual(['harbor.json']);
});

it('keeps the key on disk for its owner alone', async () => {
  const made = await new KeyStore(folder).of('harbor');
  expect(await new KeyStore(folder).of('harbor')).toEqual(made);
  expect((await stat(join(folder, 'harbor.json'))).mode & 0o777).toBe(0o600);
});
