const utc = (day: string) => new Date(`${day}T00:00:00Z`);
const words = (options: Intl.DateTimeFormatOptions) => new Intl.DateTimeFormat('en-US', { timeZone: 'UTC', ...options });

/** `2026-11-19` as `Thursday, November 19`. */
export function longDay(day: string): string {
  return words({ weekday: 'long', month: 'long', day: 'numeric' }).format(utc(day));
}

/** `2027-06-01` as `June 1, 2027`: a day far from this one. */
export function datedDay(day: string): string {
  return words({ year: 'numeric', month: 'long', day: 'numeric' }).format(utc(day));
}

/** The day as one says it on another day: `today`, `tomorrow`, `Thursday` within a week, else `Thursday, November 19`. */
export function spokenDay(day: string, today: string): string {
  const ahead = Math.round((utc(day).getTime() - utc(today).getTime()) / 86_400_000);
  if (ahead === 0) return 'today';
  if (ahead === 1) return 'tomorrow';
  return ahead > 1 && ahead < 7 ? words({ weekday: 'long' }).format(utc(day)) : longDay(day);
}

/** A deadline on a tag: `Until today`, `Until tomorrow`, `Until Friday, Nov 27`. */
export function untilDay(day: string, today: string): string {
  const spoken = spokenDay(day, today);
  if (spoken === 'today' || spoken === 'tomorrow') return `Until ${spoken}`;
  return `Until ${words({ weekday: 'long', month: 'short', day: 'numeric' }).format(utc(day))}`;
}

/** The calendar day of a moment at the school, `YYYY-MM-DD`. */
export function dayAt(moment: Date | string, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(new Date(moment));
}

/** `Good morning`, by the hour at the school. */
export function greeting(moment: Date, timeZone: string): string {
  const hour = Number(new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', hourCycle: 'h23' }).format(moment));
  if (hour < 12) return 'Good morning';
  return hour < 18 ? 'Good afternoon' : 'Good evening';
}

/** `4:40 pm`, at the school. */
export function clockTime(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit' }).format(new Date(moment));
  return parts.replace('AM', 'am').replace('PM', 'pm');
}
