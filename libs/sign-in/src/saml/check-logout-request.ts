import { assertionLimits } from './check-assertion.js';
import type { LogoutFacts } from './read-logout-request.js';

const success = 'urn:oasis:names:tc:SAML:2.0:status:Success';

export interface ExpectedLogout {
  now: number;
  idpEntityId: string;
  logoutUrl: string;
}

/** Whether a sign-out whose signature was verified is meant for us and fresh. Times allow 60 s of skew. */
export function fitsLogout(facts: LogoutFacts, expected: ExpectedLogout): boolean {
  const age = expected.now - facts.issuedAt;
  return (
    facts.isRequest &&
    facts.version === '2.0' &&
    facts.id !== null &&
    facts.name !== null &&
    facts.issuer === expected.idpEntityId &&
    facts.destination === expected.logoutUrl &&
    age >= -assertionLimits.skewMs &&
    age <= assertionLimits.ageMs + assertionLimits.skewMs &&
    (facts.notOnOrAfter === null || facts.notOnOrAfter > expected.now - assertionLimits.skewMs)
  );
}

/** Whether a verified answer says that the person is signed out at the identity provider too. */
export function leftEverywhere(facts: LogoutFacts, expected: Omit<ExpectedLogout, 'now'>): boolean {
  return facts.status === success && facts.issuer === expected.idpEntityId && facts.destination === expected.logoutUrl;
}
