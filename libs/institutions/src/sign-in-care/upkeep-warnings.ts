import type { KeptMetadata } from '@akin/sign-in';
import { warnedDays } from './due-warnings.js';

/** What sign-in rests on at this moment. */
export interface SignInGround {
  theirs: readonly { until: Date }[];
  ours: readonly { until: Date }[];
  kept: Pick<KeptMetadata, 'source' | 'failures' | 'validUntil' | 'waiting'> | null;
}

const dayMs = 24 * 60 * 60_000;
/** Looked at hourly, this is half a day without a good answer. */
const manyFailures = 12;

/** What needs somebody's attention, in sentences; nothing when all is well. */
export function upkeepWarnings({ theirs, ours, kept }: SignInGround, now: Date): string[] {
  const warnings: string[] = [];
  if (kept?.waiting) warnings.push('New metadata of your identity provider waits for your yes.');
  if (kept && kept.failures >= manyFailures)
    warnings.push('Your identity provider’s metadata could not be read again for a while. Sign-in goes on with what was read last.');
  const certificates = theirs.map(({ until }) => sentence('A signing certificate of your identity provider', until, now));
  warnings.push(...certificates.flatMap((words) => words ?? []));
  warnings.push(...ours.flatMap(({ until }) => sentence('Our certificate in your identity provider', until, now) ?? []));
  // What its address renews by itself always ends soon.
  const renewed = kept?.source && kept.failures === 0;
  if (kept?.validUntil && !renewed) warnings.push(...(sentence('Your identity provider’s metadata', kept.validUntil, now) ?? []));
  return warnings;
}

function sentence(what: string, until: Date, now: Date): string[] | null {
  const days = Math.floor((until.getTime() - now.getTime()) / dayMs);
  if (days < 0) return [`${what} has run out.`];
  if (days > warnedDays[0]) return null;
  return [`${what} runs out ${days === 0 ? 'within a day' : days === 1 ? 'in one day' : `in ${days} days`}.`];
}
