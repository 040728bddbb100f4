/** Days before something ends at which people are told, each once. */
export const warnedDays = [30, 14, 7] as const;

/** Something sign-in rests on, and when it runs out. */
export interface Ending {
  what: 'their_certificate' | 'our_certificate' | 'their_metadata';
  /** What tells it from the one that takes its place. */
  id: string;
  until: Date;
  /** Whether it is renewed by itself where it comes from, over and over, and that still works. */
  renewed: boolean;
}

export type Warning = Ending & { days: (typeof warnedDays)[number] };

const dayMs = 24 * 60 * 60_000;
/** What is renewed by itself always ends within days; only when these are left has somebody stopped renewing it. */
const renewedLateDays = 2;

/** The warnings that are due: for each ending the nearest step that was reached. What is over already is no warning any more. */
export function dueWarnings(endings: readonly Ending[], now: Date): Warning[] {
  return endings.flatMap((ending) => {
    const left = (ending.until.getTime() - now.getTime()) / dayMs;
    if (left <= 0 || (ending.renewed && left > renewedLateDays)) return [];
    const days = warnedDays.findLast((step) => left <= step);
    return days === undefined ? [] : [{ ...ending, days }];
  });
}
