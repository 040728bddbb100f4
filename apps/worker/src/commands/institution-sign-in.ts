import { readFile } from 'node:fs/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { Provisioner, SignInCare } from '@akin/institutions';
import { Clock } from '@akin/platform';
import { MetadataReader, readSigner, SignInConfig, understandMetadata, type MetadataSource } from '@akin/sign-in';
import { OPERATOR_REALM } from '@akin/tenancy';
import { UsageProblem, type Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

export const institutionSignIn: Command = {
  name: 'institution:sign-in',
  what: 'point a school, or the operator, at its identity provider',
  options: {
    slug: { type: 'string', what: 'the school’s short address, or operator', needed: true },
    metadata: { type: 'string', what: 'a file, or an https address that is read again every hour', needed: true },
    share: { type: 'boolean', what: 'another school uses this identity provider too, and that is meant so' },
    signer: { type: 'string', what: 'with an address: a file with the certificate that must have signed what is there' },
  },
  async run({ slug, metadata, signer, share }) {
    const followed = /^https?:/.test(String(metadata));
    if (signer !== undefined && !followed) throw new UsageProblem('--signer goes with an address.');
    const certificate = signer === undefined ? null : readSigner(await readFile(String(signer), 'utf8'));
    await withOwner(async (app) => {
      const { xml, source } = await readMetadata(app, String(metadata), followed, certificate);
      const provisioner = app.get(Provisioner);
      if (share) await allowShared(app, slug, xml, source);
      if (slug !== 'operator') return provisioner.setSignIn(await schoolNamed(app, slug), xml, source);
      await provisioner.prepareOperator();
      await app.get(SignInConfig).applyIdpMetadata(OPERATOR_REALM, xml, source);
    });
    return { data: { slug, signIn: 'ready', followed }, words: `People can sign in at ${String(slug)}.` };
  },
};

async function readMetadata(
  app: INestApplicationContext,
  place: string,
  followed: boolean,
  signer: string | null,
): Promise<{ xml: string; source: MetadataSource | null }> {
  if (followed) return app.get(MetadataReader).first(place, signer);
  return { xml: await readFile(place, 'utf8'), source: null };
}

async function allowShared(app: INestApplicationContext, slug: unknown, xml: string, source: MetadataSource | null): Promise<void> {
  const { entityId } = understandMetadata(xml, { signer: source?.signer ?? null, now: app.get(Clock).now() });
  await app.get(SignInCare).allowShared(null, (await schoolNamed(app, slug)).slug, entityId);
}
