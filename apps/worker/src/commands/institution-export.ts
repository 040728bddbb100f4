import { SchoolExport } from '@akin/institutions';
import { UsageProblem, type Command } from './command.js';
import { progress } from './progress.js';
import { readPassphrase } from './read-passphrase.js';
import { whenStopped } from './when-stopped.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const institutionExport: Command = {
  name: 'institution:export',
  what: 'put one school into one encrypted file, as it is at this moment, while people go on working',
  options: {
    slug: { type: 'string', what: 'the school’s short address', needed: true },
    file: { type: 'string', what: 'the archive to write; a file that is there is not overwritten; --out is the same' },
    out: { type: 'string', what: 'the same as --file' },
    'passphrase-file': { type: 'string', what: 'a file with one line that opens it anywhere; else only this installation can' },
  },
  async run({ slug, out, file = out, ...options }) {
    if (typeof file !== 'string') throw new UsageProblem('Missing: --file');
    const passphrase = await readPassphrase(options['passphrase-file']);
    const { report, end } = progress();
    const signal = whenStopped();
    const done = await withOwner(async (app) =>
      app.get(SchoolExport).export(await schoolNamed(app, slug), file, { passphrase, report, signal }),
    ).finally(end);
    return {
      data: done,
      words: `${done.name}: ${done.rows} rows of ${done.tables.length} tables and ${done.uploads.files} files, ${done.bytes} bytes.\nContents ${done.digest}`,
    };
  },
};
