import type { NewInstitution } from '@akin/contracts';
import type { School } from '@akin/tenancy';
import { contactsIn } from './new-school.js';

/**
 * Whether the form describes the school that is there, so that adding it again means that one. Schools from before
 * contacts were kept have none to compare.
 */
export function isSameSchool(school: School, contacts: readonly { role: string; mail: string }[], input: NewInstitution): boolean {
  const { name, shortName, kind, classSize, hbcu, timeZone, demoSignIn, branding } = school;
  const there = [name, shortName, kind, classSize, hbcu, timeZone, demoSignIn, branding.seed, branding.accent, branding.mark];
  const typed = [input.name, input.shortName, input.kind, input.classSize, input.hbcu, input.timeZone, input.demoSignIn];
  const same = there.every((value, n) => value === [...typed, input.seed, input.accent, input.mark][n]);
  return same && (contacts.length === 0 || told(contacts) === told(contactsIn(input)));
}

const told = (contacts: readonly { role: string; mail: string }[]) =>
  contacts
    .map(({ role, mail }) => `${role} ${mail.toLowerCase()}`)
    .sort()
    .join('\n');
