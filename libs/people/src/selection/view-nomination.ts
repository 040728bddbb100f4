import type { NominationView, PersonLine } from '@akin/contracts';
import type { Nomination } from './nominations.repository.js';

/** A nomination as reviewers read it. */
export function viewNomination(nomination: Nomination, mentor: PersonLine | null, now: Date): NominationView {
  const { id, kind, nominee, nominator, words, at, givenAt, expiresAt } = nomination;
  const open = expiresAt !== null && expiresAt > now ? 'asked' : 'over';
  return { id, state: givenAt ? 'given' : open, kind, mentor, nominee, nominator, words, at: (givenAt ?? at).toISOString() };
}
