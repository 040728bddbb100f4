import { requestLimits } from '@akin/contracts';
import { addWorkingDays, atHour, localDay } from '@akin/platform';

/** Reminders go out in the morning, with a day ahead to answer in. */
const morning = 8;

/**
 * By when a mentor answers and when Akin reminds, in working days at the school (product.md G: five, and a reminder
 * at day 3). The day of asking does not count. With a shorter promise the reminder still comes before its last day.
 */
export function answerDeadline(askedAt: Date, timeZone: string, answerDays: number): { answerBy: string; remindAt: Date } {
  const askedOn = localDay(askedAt, timeZone);
  const remindAfter = Math.max(1, Math.min(requestLimits.remindAfterDays, answerDays - 1));
  return {
    answerBy: addWorkingDays(askedOn, answerDays),
    remindAt: atHour(addWorkingDays(askedOn, remindAfter), morning, timeZone),
  };
}
