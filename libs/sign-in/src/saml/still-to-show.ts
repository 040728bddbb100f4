import type { Role } from '@akin/contracts';
import { mfaClasses } from '../config/answer-options.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import type { AssertionFacts } from './assertion-facts.js';
import { contextFits, shownSince } from './check-assertion.js';
import type { PendingRequest } from './pending-requests.repository.js';

interface Shown {
  settings: Pick<ReadySettings, 'reauthenticateAdmins' | 'adminsNeedMfa' | 'contextClasses'>;
  pending: Pick<PendingRequest, 'fresh' | 'mfa' | 'begunAt'> | null;
}

/**
 * Who has more to lose shows more: who they are at this moment, for a browser left open at the identity provider is not
 * enough, and a second factor. Answers what to ask the provider for next, as a query; null when nothing is missing.
 * What was asked for once is asked for again, so it takes two rounds at most.
 */
export function stillToShow({ settings, pending }: Shown, assertion: AssertionFacts, roles: readonly Role[]): string | null {
  const isAdmin = roles.includes('admin') || roles.includes('operator');
  const shownNow = pending !== null && (pending.fresh || shownSince(assertion, pending.begunAt.getTime()));
  const fresh = isAdmin && settings.reauthenticateAdmins && !shownNow;
  const mfa = isAdmin && settings.adminsNeedMfa && !contextFits(assertion, mfaClasses(settings.contextClasses));
  if (!fresh && !mfa) return null;
  const asked = { fresh: fresh || pending?.fresh, mfa: mfa || pending?.mfa };
  return Object.entries(asked)
    .flatMap(([name, yes]) => (yes ? `${name}=1` : []))
    .join('&');
}
