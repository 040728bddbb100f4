import { SchoolRestore, type RestoreOptions } from '@akin/institutions';
import { ProgramFigures } from '@akin/people';
import { badInput, env } from '@akin/platform';
import { inSchool } from '@akin/tenancy';
import type { INestApplicationContext } from '@nestjs/common';
import { UsageProblem, type Command, type Options } from './command.js';
import { progress } from './progress.js';
import { readPassphrase } from './read-passphrase.js';
import { whenStopped } from './when-stopped.js';
import { schoolNamed, withOwner } from './with-owner.js';

const states = ['active', 'suspended', 'archived'] as const;

export const institutionRestore: Command = {
  name: 'institution:restore',
  what: 'make a school out of an archive; the whole archive is checked before anything is written',
  options: {
    file: { type: 'string', what: 'an archive written by institution:export', needed: true },
    slug: { type: 'string', what: 'another short address than it had' },
    name: { type: 'string', what: 'another name than it had; without it, a copy beside its school is called a copy' },
    state: {
      type: 'string',
      what: 'active, suspended (nobody signs in, no mail goes out) or archived; without it, active where it was exported and suspended anywhere else',
    },
    'passphrase-file': { type: 'string', what: 'the line it was exported with' },
    check: { type: 'boolean', what: 'only check the archive and say what it holds; write nothing' },
  },
  async run({ file, check, ...given }) {
    const { report, end } = progress();
    const options = { ...readOptions(given), passphrase: await readPassphrase(given['passphrase-file']), report, signal: whenStopped() };
    return withOwner((app) => (check ? checkOnly : restoreAll)(app, String(file), options)).finally(end);
  },
};

type Answer = Awaited<ReturnType<Command['run']>>;

async function checkOnly(app: INestApplicationContext, file: string, options: RestoreOptions): Promise<Answer> {
  const data = await app.get(SchoolRestore).check(file, options);
  const { name, slug, madeAt, akin, rows, tables, uploads, digest } = data;
  return {
    data,
    words: `${name} (${slug}), exported ${madeAt} by Akin ${akin}: ${rows} rows of ${tables.length} tables and ${uploads.files} files, complete and unchanged.\nContents ${digest}`,
  };
}

async function restoreAll(app: INestApplicationContext, file: string, options: RestoreOptions): Promise<Answer> {
  const data = await app.get(SchoolRestore).restore(file, options);
  // The worker counts at schools that are open; the operator wants to see a suspended copy's figures too.
  await inSchool(await schoolNamed(app, data.slug), () => app.get(ProgramFigures).refresh());
  const address = `${env().PROTOCOL}://${data.slug}.${env().BASE_DOMAIN}/`;
  const lines = [
    `${data.name} is ${data.state} at ${address}: ${data.rows} rows of ${data.tables.length} tables and ${data.uploads.files} files, the same as in the archive.`,
    ...(data.state === 'suspended' ? [asleep(data.slug)] : []),
    ...(data.signInReady ? [] : ['Its sign-in waits to be set up: send the set-up link, or use institution:sign-in.']),
    `Contents ${data.digest}`,
  ];
  return { data: { ...data, address }, words: lines.join('\n') };
}

const asleep = (slug: string) =>
  `Nobody can sign in and no mail goes out until institution:resume --slug ${slug}; mails that waited and reminders that are due go out then.`;

function readOptions({ slug, name, state }: Options): RestoreOptions {
  const known = states.find((one) => one === state);
  if (state !== undefined && !known) throw new UsageProblem(`--state is one of: ${states.join(', ')}`);
  if (name !== undefined && (String(name).length < 3 || String(name).length > 120))
    throw badInput({ field: 'name', message: 'A name has 3 to 120 characters.' });
  return {
    ...(known && { state: known }),
    ...(slug !== undefined && { slug: String(slug) }),
    ...(name !== undefined && { name: String(name) }),
  };
}
