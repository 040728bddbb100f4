import type { MailHealth } from '@akin/contracts';
import type { DeliveryFigures } from '@akin/tenancy';

/** A mail is handed over within seconds; after this long somebody should look why it is not. */
const lateMs = 15 * 60_000;

/** How a school's mail is: the worst of what its figures say. An event that waits is a mail not yet written. */
export function judgeMail(
  { mailsWaiting, mailsFailed, lastMailAt, eventsWaiting, oldestWaitingAt }: DeliveryFigures,
  now: Date,
): MailHealth {
  if (mailsFailed > 0) return 'failing';
  const waiting = mailsWaiting + eventsWaiting > 0;
  if (waiting && oldestWaitingAt && now.getTime() - oldestWaitingAt.getTime() > lateMs) return 'late';
  return waiting || lastMailAt ? 'good' : 'quiet';
}
