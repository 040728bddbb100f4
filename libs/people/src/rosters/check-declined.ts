import type { RosterDeclined } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { declinableLabels } from './roster-values.js';

/**
 * What is to stay as it is, each thing once.
 * @throws Refusal `bad_input` for a field there is none of, or for nothing at all
 */
export function checkDeclined(declined: RosterDeclined['declined']): RosterDeclined['declined'] {
  const kept = new Map<string, RosterDeclined['declined'][number]>();
  for (const [n, { row, field }] of declined.entries()) {
    const known = field === null ? row !== null : declinableLabels.includes(field);
    if (!known) throw badInput({ field: `declined.${n}`, message: 'There is nothing like this to keep.' });
    kept.set(`${row} ${field}`, { row, field });
  }
  return [...kept.values()];
}
