import type { Claim, FieldProblem, SelectionSettings } from '@akin/contracts';
import { meetsCriteria } from './meets-criteria.js';

/** What stands beside a mentor's own words. */
export interface Shown {
  /** Criteria for which a file was handed in. */
  shown: readonly string[];
  /** Whether somebody put their name forward. */
  nominated: boolean;
}

/** What an application still lacks before it can be sent, field by field; empty when nothing. A file, a nomination or a few words speak for a criterion. */
export function checkClaims(claims: readonly Claim[], settings: SelectionSettings, { shown, nominated }: Shown): FieldProblem[] {
  const codes = claims.map(({ criterion }) => criterion);
  if (!meetsCriteria(settings, codes)) {
    const message =
      settings.rule === 'any' ? 'Please choose at least one.' : 'Your school asks for each of these. Please say something about every one.';
    return [{ field: 'claims', message }];
  }
  const kindOf = (code: string) => settings.criteria.find((criterion) => criterion.code === code)?.kind;
  const isBare = ({ criterion, words }: Claim) =>
    words.trim() === '' && !shown.includes(criterion) && !(kindOf(criterion) === 'nomination' && nominated);
  return claims
    .filter(isBare)
    .map(({ criterion }) => ({ field: `claims.${criterion}`, message: 'Please say a few words, or add a file.' }));
}
