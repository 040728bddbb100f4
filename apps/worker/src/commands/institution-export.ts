import { SchoolExport } from '@akin/institutions';
import type { Command } from './command.js';
import { progress } from './progress.js';
import { readPassphrase } from './read-passphrase.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const institutionExport: Command = {
  name: 'institution:export',
  what: 'put one school into one encrypted file, as it is at this moment, while people go on working',
  options: {
    slug: { type: 'string', what: 'the school’s short address', needed: true },
    file: { type: 'string', what: 'the archive to write; a file that is there is not overwritten', needed: true },
    'passphrase-file': { type: 'string', what: 'a file with one line that opens it anywhere; else only this installation can' },
  },
  async run({ slug, file, ...options }) {
    const passphrase = await readPassphrase(options['passphrase-file']);
    const { report, end } = progress();
    const stop = new AbortController();
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
    const done = await withOwner(async (app) =>
      app.get(SchoolExport).export(await schoolNamed(app, slug), String(file), { passphrase, report, signal: stop.signal }),
    ).finally(end);
    return {
      data: done,
      words: `${done.name}: ${done.rows} rows of ${done.tables.length} tables and ${done.uploads.files} files, ${done.bytes} bytes.\nContents ${done.digest}`,
    };
  },
};
