import { refusalSentences, rosterLimits } from '@akin/contracts';

/** Why a file need not even be sent, in words; null when the server should look at it. */
export function refuseFile(file: { size: number }): string | null {
  if (file.size === 0) return refusalSentences.roster_empty;
  return file.size > rosterLimits.bytes ? refusalSentences.too_large : null;
}
