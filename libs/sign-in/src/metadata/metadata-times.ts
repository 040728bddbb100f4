const second = 1000;
const minute = 60 * second;
const hour = 60 * minute;
const day = 24 * hour;

/** How far ahead signed metadata may promise to be valid; a federation renews it every day. InCommon asks for two weeks. */
const furthestMs = 14 * day + hour;

/** Bounds of the time between two looks at an address. */
export const lookEvery = { leastMs: 10 * minute, mostMs: hour } as const;

export type ValidityProblem = 'expired' | 'no_end' | 'ends_too_far';

/**
 * Whether metadata may be used now. It is over at `validUntil`; signed metadata must say so and not promise more than
 * two weeks, or an old copy with a withdrawn key could be shown to us for ever (SAML V2.0 metadata, 2.3.2).
 */
export function judgeValidity(validUntil: Date | null, signed: boolean, now: Date): ValidityProblem | null {
  if (validUntil !== null && validUntil <= now) return 'expired';
  if (!signed) return null;
  if (validUntil === null) return 'no_end';
  return validUntil.getTime() - now.getTime() > furthestMs ? 'ends_too_far' : null;
}

/**
 * When to look again: after an hour, sooner when the provider says that its metadata may not be kept so long; after a
 * failure soon at first, then every hour.
 */
export function nextLook(now: Date, cacheMs: number | null, failures: number): Date {
  const wait = failures > 0 ? lookEvery.leastMs * 2 ** Math.min(failures - 1, 10) : (cacheMs ?? lookEvery.mostMs);
  return new Date(now.getTime() + Math.min(Math.max(wait, lookEvery.leastMs), lookEvery.mostMs));
}

const duration = /^P(?:(\d{1,6})Y)?(?:(\d{1,6})M)?(?:(\d{1,6})D)?(?:T(?:(\d{1,6})H)?(?:(\d{1,6})M)?(?:(\d{1,9})(?:\.\d+)?S)?)?$/;
const units = [365 * day, 30 * day, day, hour, minute, second];

/** Milliseconds of an `xs:duration`; null for none, and for what is not one. */
export function durationMs(value: string | null): number | null {
  const found = duration.exec(value ?? '');
  if (!found || !/\d/.test(found[0])) return null;
  return units.reduce((sum, unit, at) => sum + unit * Number(found[at + 1] ?? 0), 0);
}
