import { readFile } from 'node:fs/promises';
import { Provisioner } from '@akin/institutions';
import { badInput, env } from '@akin/platform';
import { SignInConfig } from '@akin/sign-in';
import { OPERATOR_REALM } from '@akin/tenancy';
import type { Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

const limit = 1024 * 1024;

export const institutionSignIn: Command = {
  name: 'institution:sign-in',
  what: 'point a school, or the operator, at its identity provider',
  options: {
    slug: { type: 'string', what: 'the school’s short address, or operator', needed: true },
    metadata: { type: 'string', what: 'a file or an https address', needed: true },
  },
  async run({ slug, metadata }) {
    const xml = await readMetadata(String(metadata));
    await withOwner(async (app) => {
      const provisioner = app.get(Provisioner);
      if (slug !== 'operator') return provisioner.setSignIn(await schoolNamed(app, slug), xml);
      await provisioner.prepareOperator();
      await app.get(SignInConfig).applyIdpMetadata(OPERATOR_REALM, xml);
    });
    return { data: { slug, signIn: 'ready' }, words: `People can sign in at ${String(slug)}.` };
  },
};

async function readMetadata(place: string): Promise<string> {
  if (!/^https?:/.test(place)) return readFile(place, 'utf8');
  // Who can change what is fetched can sign in as anybody; only the demonstration's own provider speaks plain http.
  if (!place.startsWith('https:') && !env().AKIN_DEMO) throw badInput({ field: 'metadata', message: 'Metadata is fetched by https only.' });
  const answer = await fetch(place, { signal: AbortSignal.timeout(10_000), redirect: 'error' });
  const text = await answer.text();
  if (!answer.ok || text.length > limit) throw new Error('The metadata could not be fetched.');
  return text;
}
