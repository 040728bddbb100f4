import { readFile } from 'node:fs/promises';
import { badInput } from '@akin/platform';

/** Words short enough to be tried out would open every answer in an archive. */
const shortest = 16;

/**
 * The passphrase in a file, without the line's end; null without a file.
 * @throws Refusal `bad_input`
 */
export async function readPassphrase(file: string | boolean | undefined): Promise<string | null> {
  if (typeof file !== 'string') return null;
  const passphrase = (await readFile(file, 'utf8')).replace(/\r?\n$/, '');
  if (passphrase.length < shortest || passphrase.includes('\n'))
    throw badInput({ field: 'passphrase-file', message: `The file holds one line of at least ${shortest} characters.` });
  return passphrase;
}
