import { addDays, isWorkingDay, localDay, minutesOfDay } from '@akin/platform';

/** When a round of inviting sends, and what it sent last. */
export interface Waves {
  startAt: Date;
  /** On one working day; null for all at once. */
  perDay: number | null;
  /** The last day at the school on which some were sent, and how many. */
  sentOn: string | null;
  sentThatDay: number;
}

export interface DayOfWaves {
  day: string;
  people: number;
}

/**
 * How many may be invited at this moment. Waves go on working days at the school, from the hour the first one went at;
 * what a day did not bring, because it was held or nobody was there to send, the next ones do: a day never brings more.
 */
export function howManyNow(waves: Waves, now: Date, timeZone: string): number {
  if (now < waves.startAt) return 0;
  if (waves.perDay === null) return Infinity;
  const today = localDay(now, timeZone);
  const early = minutesOfDay(now, timeZone) < minutesOfDay(waves.startAt, timeZone);
  return early || !isWorkingDay(today) ? 0 : roomOn(today, waves);
}

/** The days on which those who are left will be invited, and how many on each. */
export function daysToCome(waves: Waves, left: number, now: Date, timeZone: string): DayOfWaves[] {
  const [today, begins] = [localDay(now, timeZone), localDay(waves.startAt, timeZone)];
  const first = begins > today ? begins : today;
  if (left === 0) return [];
  if (waves.perDay === null) return [{ day: first, people: left }];
  const days: DayOfWaves[] = [];
  for (let [day, rest] = [first, left]; rest > 0; day = addDays(day, 1)) {
    const people = isWorkingDay(day) ? Math.min(rest, roomOn(day, waves)) : 0;
    if (people > 0) days.push({ day, people });
    rest -= people;
  }
  return days;
}

function roomOn(day: string, { perDay, sentOn, sentThatDay }: Waves): number {
  return Math.max(0, (perDay ?? 0) - (sentOn === day ? sentThatDay : 0));
}
