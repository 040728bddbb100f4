import { explain, PlainError } from './plain-error.mjs';

const coded = (code: string, message = code) => Object.assign(new Error(message), { code });

it.each([
  ['a full disk, from Node', coded('ENOSPC'), 'The disk is full.'],
  ['a full disk, from PostgreSQL', new PlainError('FATAL: could not extend file\nHINT:  Check free disk space.'), 'The disk is full.'],
  ['a full disk, from npm', new PlainError('npm could not install. It said:\nnpm error nospc ENOSPC: write'), 'The disk is full.'],
  ["somebody else's folder", coded('EACCES', "EACCES: permission denied, open '.akin/x'"), 'Was Akin started here as another user before?'],
  ['a sentence of ours', new PlainError('Port 3000 is taken.'), 'Port 3000 is taken.'],
  ['anything else', new Error('odd'), 'Error: odd'],
])('%s', (_what, error, words) => {
  expect(explain(error)).toContain(words);
});

it('spares the reader a stack trace where it has a sentence', () => {
  expect(explain(new PlainError('Port 3000 is taken.'))).toBe('Port 3000 is taken.');
});
