import type { DomainView } from '@akin/contracts';
import type { DomainFacts } from './domains.repository.js';

/** Where the TXT record of a domain belongs. */
export const recordName = (host: string): string => `_akin.${host}`;

/** What the TXT record has to say. */
export const recordValue = (token: string): string => `akin-verification=${token}`;

export function viewDomain({ host, token, addedAt, verifiedAt, checkedAt, problem }: DomainFacts): DomainView {
  return {
    host,
    state: verifiedAt ? 'verified' : 'waiting',
    recordName: recordName(host),
    recordValue: recordValue(token),
    addedAt: addedAt.toISOString(),
    checkedAt: checkedAt?.toISOString() ?? null,
    problem,
  };
}
