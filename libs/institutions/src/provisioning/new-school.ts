import type { ContactRole, NewInstitution } from '@akin/contracts';
import { env } from '@akin/platform';
import type { NewSchool } from '@akin/tenancy';

const heroLine = 'Someone here has walked your road.';

/** What the registry keeps of the operator's form; the contacts are not part of it. */
export function newSchool(input: NewInstitution): NewSchool {
  const { slug, name, shortName, kind, classSize, hbcu, timeZone, seed, accent, mark, demoSignIn } = input;
  return { slug, name, shortName, kind, classSize, hbcu, timeZone, branding: { seed, accent, mark, heroLine }, demoSignIn };
}

/** Whom the operator named: the first administrator, and an IT contact if there is one. */
export function contactsIn(input: NewInstitution): { role: ContactRole; name: string; mail: string }[] {
  const { adminName, adminMail, itName, itMail } = input;
  const administrator = { role: 'administrator' as const, name: adminName.trim(), mail: adminMail.trim() };
  return itName && itMail ? [administrator, { role: 'it', name: itName.trim(), mail: itMail.trim() }] : [administrator];
}

/** The address every school has here, as a domain: without a port. */
export function ownHost(slug: string): string {
  return `${slug}.${env().BASE_DOMAIN.replace(/:\d+$/, '')}`;
}
