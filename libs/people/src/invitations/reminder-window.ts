const day = 24 * 3_600_000;

/** A reminder that is more than two weeks late would come out of nowhere, so it does not come. */
const lapsesAfter = 14;
/** Two reminders are at least a week apart, whatever kept the first one. */
const apart = 7;

/** Who gets the reminder that comes so many days after the invitation. */
export interface ReminderWindow {
  days: number;
  /** Invited after this, and not after that. */
  after: Date;
  until: Date;
  /** Not reminded since. */
  quietSince: Date;
}

/** Whom to remind now: those whose day has come, unless it came long ago. */
export function reminderWindow(days: number, now: Date): ReminderWindow {
  const ago = (count: number) => new Date(now.getTime() - count * day);
  return { days, after: ago(days + lapsesAfter), until: ago(days), quietSince: ago(apart) };
}
