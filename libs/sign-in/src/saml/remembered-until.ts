import { assertionLimits } from './check-assertion.js';

/** Far longer than any assertion is accepted. */
const keptMs = 4 * (assertionLimits.ageMs + assertionLimits.skewMs);

/** Until when an assertion used now has to be known as used. */
export function rememberedUntil(now: Date): Date {
  return new Date(now.getTime() + keptMs);
}
