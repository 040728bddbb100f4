import { SchoolRestore, type RestoreOptions } from '@akin/institutions';
import { badInput, env } from '@akin/platform';
import { UsageProblem, type Command, type Options } from './command.js';
import { progress } from './progress.js';
import { readPassphrase } from './read-passphrase.js';
import { withOwner } from './with-owner.js';

const states = ['active', 'suspended', 'archived'] as const;

export const institutionRestore: Command = {
  name: 'institution:restore',
  what: 'make a school out of an archive; the whole archive is checked before anything is written',
  options: {
    file: { type: 'string', what: 'an archive written by institution:export', needed: true },
    slug: { type: 'string', what: 'another short address than it had' },
    name: { type: 'string', what: 'another name than it had' },
    state: { type: 'string', what: 'active, suspended (nobody signs in, no mail goes out) or archived; active without it' },
    'passphrase-file': { type: 'string', what: 'the line it was exported with' },
    check: { type: 'boolean', what: 'only check the archive and say what it holds; write nothing' },
  },
  async run({ file, check, ...given }) {
    const options = { ...readOptions(given), passphrase: await readPassphrase(given['passphrase-file']) };
    const { report, end } = progress();
    return withOwner(async (app) => {
      const restore = app.get(SchoolRestore);
      if (check) {
        const data = await restore.check(String(file), { ...options, report });
        const { name, slug, madeAt, akin, rows, tables, uploads, digest } = data;
        return {
          data,
          words: `${name} (${slug}), exported ${madeAt} by Akin ${akin}: ${rows} rows of ${tables.length} tables and ${uploads.files} files, complete and unchanged.\nContents ${digest}`,
        };
      }
      const data = await restore.restore(String(file), { ...options, report });
      const address = `${env().PROTOCOL}://${data.slug}.${env().BASE_DOMAIN}/`;
      const signIn = data.signInReady ? '' : '\nIts sign-in waits to be set up: send the set-up link, or use institution:sign-in.';
      return {
        data: { ...data, address },
        words: `${data.name} is ${data.state} at ${address}: ${data.rows} rows of ${data.tables.length} tables, the same as in the archive.${signIn}\nContents ${data.digest}`,
      };
    }).finally(end);
  },
};

function readOptions({ slug, name, state }: Options): RestoreOptions {
  const known = states.find((one) => one === (state ?? 'active'));
  if (!known) throw new UsageProblem(`--state is ${states.join(', ')}.`);
  if (name !== undefined && (String(name).length < 3 || String(name).length > 120))
    throw badInput({ field: 'name', message: 'A name has 3 to 120 characters.' });
  return { state: known, ...(slug !== undefined && { slug: String(slug) }), ...(name !== undefined && { name: String(name) }) };
}
