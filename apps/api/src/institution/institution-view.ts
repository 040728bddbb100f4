import type { InstitutionView } from '@akin/contracts';
import type { Realm } from '@akin/sign-in';
import { defaultWords } from '@akin/tenancy';

const neutral = { seed: '#2b4152', accent: '#2e6470', heroLine: 'Mentorship that starts from who you are.', mark: 'rings' as const };
const nobody = { kind: null, words: defaultWords, timeZone: 'UTC', answerDays: 5 };

/** What anyone may know about an address before signing in: whose it is and what it looks like. */
export function institutionView(realm: Realm): InstitutionView {
  if (realm.kind === 'door')
    return { ...nobody, realm: 'door', slug: '', name: 'Akin', shortName: 'Akin', branding: neutral, signInReady: false };
  if (realm.kind === 'operator') {
    return {
      ...nobody,
      realm: 'operator',
      slug: 'operator',
      name: 'Akin Operator',
      shortName: 'Operator',
      branding: neutral,
      signInReady: true,
    };
  }
  const { slug, name, shortName, kind, branding, words, timeZone, answerDays, signInReady } = realm.school;
  return { realm: 'school', slug, name, shortName, kind, branding, words, timeZone, answerDays, signInReady };
}
