import type { INestApplicationContext } from '@nestjs/common';
import { keySteps, SignInCare } from '@akin/institutions';
import { MetadataRefresh, SpKeys, waitingDigest, type KeptMetadata, type KeyChange } from '@akin/sign-in';
import { OPERATOR_REALM, type School } from '@akin/tenancy';
import { UsageProblem, type Command } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

const slugOption = { type: 'string', what: 'the school’s short address, or operator', needed: true } as const;

export const institutionSignInMetadata: Command = {
  name: 'institution:sign-in-metadata',
  what: 'say where a school’s metadata comes from and how fresh it is; read it again, or say yes to what waits',
  options: {
    slug: slugOption,
    refresh: { type: 'boolean', what: 'read it again now' },
    accept: { type: 'string', what: 'say yes to the metadata that waits, by the mark that was shown' },
  },
  async run({ slug, refresh, accept }) {
    return withOwner(async (app) => {
      const school = await realmNamed(app, slug);
      const realmId = school?.id ?? OPERATOR_REALM;
      if (accept !== undefined) await app.get(SignInCare).acceptMetadata(null, school, String(accept));
      if (refresh) await app.get(MetadataRefresh).refreshNow(realmId);
      const kept = await app.get(MetadataRefresh).state(realmId);
      return { data: kept && standing(kept), words: kept ? inWords(kept) : 'There is no metadata yet.' };
    });
  },
};

export const institutionSignInKeys: Command = {
  name: 'institution:sign-in-keys',
  what: 'change our key at a school step by step: publish a second one, sign with it, drop the old one; without a step, say where it is',
  options: {
    slug: slugOption,
    begin: { type: 'boolean', what: 'make a new key and publish it beside the old one' },
    switch: { type: 'boolean', what: 'sign with the new key from now on' },
    finish: { type: 'boolean', what: 'drop the old key' },
  },
  async run(options) {
    const [step, ...others] = keySteps.filter((one) => options[one]);
    if (others.length) throw new UsageProblem('One step at a time.');
    return withOwner(async (app) => {
      const school = await realmNamed(app, options['slug']);
      if (step) await app.get(SignInCare).changeKey(null, school, step);
      const change = await app.get(SpKeys).change(school?.id ?? OPERATOR_REALM);
      return { data: change, words: stageWords[change.stage] };
    });
  },
};

const stageWords: Record<KeyChange['stage'], string> = {
  steady: 'There is one key, and it signs.',
  coming: 'Two keys are published; the old one signs. When the identity provider has taken our metadata in, go on with --switch.',
  going: 'Two keys are published; the new one signs. When nothing comes encrypted to the old one any more, go on with --finish.',
};

/** Null stands for the operator. */
async function realmNamed(app: INestApplicationContext, slug: unknown): Promise<School | null> {
  return slug === 'operator' ? null : schoolNamed(app, slug);
}

function standing({ entityId, source, readAt, validUntil, dueAt, failures, problem, waiting }: KeptMetadata) {
  return {
    entityId,
    url: source?.url ?? null,
    signed: (source?.signer ?? null) !== null,
    readAt,
    validUntil,
    dueAt,
    failures,
    problem,
    waiting: waiting && { mark: waitingDigest(waiting.xml), since: waiting.since },
  };
}

function inWords(kept: KeptMetadata): string {
  const { url, readAt, validUntil, failures, problem, waiting } = standing(kept);
  return [
    url ? `Read from ${url}, last on ${readAt?.toISOString()}.` : `Given by hand on ${readAt?.toISOString() ?? 'an unknown day'}.`,
    ...(validUntil ? [`Valid until ${validUntil.toISOString()}.`] : []),
    ...(failures ? [`The last ${failures} looks failed; what was read before is kept. ${problem ?? ''}`.trim()] : []),
    ...(waiting ? [`Since ${waiting.since.toISOString()} new metadata waits for a yes: --accept ${waiting.mark}`] : []),
  ].join('\n');
}
