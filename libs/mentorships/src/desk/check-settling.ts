import { deskChoices, type DeskSettling } from '@akin/contracts';
import { badInput } from '@akin/platform';
import type { DeskRow } from './desk-row.js';

/**
 * Whether this can become of it, and whether the learner would be told enough.
 * @throws Refusal `bad_input`
 */
export function checkSettling({ requestId, reason }: Pick<DeskRow, 'requestId' | 'reason'>, { outcome, note }: DeskSettling): void {
  const choices = deskChoices({ kind: requestId ? 'request' : 'mentorship', reason });
  if (!choices.includes(outcome)) throw badInput({ field: 'outcome', message: 'That cannot become of this. Please choose again.' });
  if (outcome === 'new_mentor' && note === '')
    throw badInput({ field: 'note', message: 'Please tell the learner whom to ask, or where to look.' });
}
