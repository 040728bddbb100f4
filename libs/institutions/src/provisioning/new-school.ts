import type { NewInstitution } from '@akin/contracts';
import type { NewSchool } from '@akin/tenancy';

const heroLine = 'Someone here has walked your road.';

/** What the registry keeps of the operator's form; the first administrator is not part of it. */
export function newSchool(input: NewInstitution): NewSchool {
  const { slug, name, shortName, kind, classSize, hbcu, timeZone, seed, accent, mark, demoSignIn } = input;
  return { slug, name, shortName, kind, classSize, hbcu, timeZone, branding: { seed, accent, mark, heroLine }, demoSignIn };
}
