import type { DomainView, InstitutionDetail } from '@akin/contracts';
import { Domains, Institutions } from '@akin/institutions';
import { badInput } from '@akin/platform';
import type { INestApplicationContext } from '@nestjs/common';
import type { Command, OptionRule } from './command.js';
import { schoolNamed, withOwner } from './with-owner.js';

const options: Record<string, OptionRule> = {
  slug: { type: 'string', what: 'the school’s short address', needed: true },
  host: { type: 'string', what: 'the domain, for instance mentoring.your-school.edu', needed: true },
};

export const institutionDomains: Command = {
  name: 'institution:domains',
  what: 'domains of a school’s own, and the TXT records that show they are',
  options: { slug: options['slug'] },
  async run({ slug }) {
    return answer(await withOwner(async (app) => app.get(Institutions).find(null, (await schoolNamed(app, slug)).slug)));
  },
};

const change = (name: string, what: string, method: 'add' | 'verify' | 'remove'): Command => ({
  name,
  what,
  options,
  async run({ slug, host }) {
    const wanted = String(host).trim().toLowerCase();
    const school = await withOwner(async (app) => {
      const named = await schoolNamed(app, slug);
      if (method !== 'add') await refuseUnknown(app, named.slug, wanted);
      return app.get(Domains)[method](null, named.slug, wanted);
    });
    const domain = school.domains.find((one) => one.host === wanted);
    return { ...answer(school), ok: method !== 'verify' || domain?.problem === null };
  },
});

export const institutionDomainAdd = change('institution:domain-add', 'add a domain; it answers once its TXT record is found', 'add');
export const institutionDomainCheck = change('institution:domain-check', 'look for a domain’s TXT record now', 'verify');
export const institutionDomainRemove = change('institution:domain-remove', 'let a domain go', 'remove');

async function refuseUnknown(app: INestApplicationContext, slug: string, host: string): Promise<void> {
  const { domains } = await app.get(Institutions).find(null, slug);
  if (domains.some((one) => one.host === host)) return;
  throw badInput({ field: 'host', message: `${slug} has no domain “${host}”. institution:domains names what it has.` });
}

const answer = ({ slug, domains }: InstitutionDetail) => ({
  data: { slug, domains },
  words: domains.map(describe).join('\n') || `${slug} has no domain of its own.`,
});

function describe({ host, state, recordName, recordValue, problem }: DomainView): string {
  const record = state === 'waiting' ? `\n  TXT record ${recordName}\n  with       ${recordValue}` : '';
  return `${host}: ${state}${record}${problem ? `\n  ${problem}` : ''}`;
}
