import type { FacetAnswer } from '@akin/contracts';
import { seal, unseal } from '@akin/platform';

/** Whose answers they are. */
export interface AnswersOwner {
  schoolId: string;
  accountId: string;
}

/** Sealed answers are filled up to a multiple of this many bytes, so that their length tells little. */
const blockBytes = 512;

/**
 * The answers of one person as they lie in the database: under the school's key, for this person only. In another
 * person's row or at another school they do not open; nor can an audience be widened without the key.
 */
export function sealAnswers({ schoolId, accountId }: AnswersOwner, answers: readonly FacetAnswer[]): string {
  const plain = JSON.stringify(answers.toSorted((a, b) => (a.facet < b.facet ? -1 : 1)).map(onlyTheAnswer));
  const bytes = Buffer.byteLength(plain);
  return seal(plain + ' '.repeat((blockBytes - (bytes % blockBytes)) % blockBytes), purposeOf(schoolId), accountId);
}

function onlyTheAnswer({ facet, terms, ownWords, audience }: FacetAnswer): FacetAnswer {
  return { facet, terms, ownWords, audience };
}

/** Opens what `sealAnswers` closed for the same person. @throws Error when it was altered or belongs elsewhere */
export function openAnswers({ schoolId, accountId }: AnswersOwner, sealed: string): FacetAnswer[] {
  return JSON.parse(unseal(sealed, purposeOf(schoolId), accountId)) as FacetAnswer[];
}

function purposeOf(schoolId: string): string {
  return `facet-answers:${schoolId}`;
}
