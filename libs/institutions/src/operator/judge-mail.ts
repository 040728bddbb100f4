import type { MailHealth } from '@akin/contracts';
import type { DeliveryFigures } from '@akin/tenancy';
import type { InstitutionFacts } from './institution-rows.repository.js';

type MailFacts = DeliveryFigures & Pick<InstitutionFacts, 'state' | 'healthAt'>;

/** A mail is handed over within seconds; after this long somebody should look why it is not. */
const lateMs = 15 * 60_000;

/** The worker counts at every open school at least once an hour. */
const silentMs = 90 * 60_000;

/** How a school's mail is: the worst of what its figures say. An event that waits is a mail not yet written. */
export function judgeMail(
  { state, healthAt, mailsWaiting, mailsFailed, lastMailAt, eventsWaiting, oldestWaitingAt }: MailFacts,
  now: Date,
): MailHealth {
  if (state === 'active' && healthAt && now.getTime() - healthAt.getTime() > silentMs) return 'silent';
  if (mailsFailed > 0) return 'failing';
  const waiting = mailsWaiting + eventsWaiting > 0;
  if (waiting && oldestWaitingAt && now.getTime() - oldestWaitingAt.getTime() > lateMs) return 'late';
  return waiting || lastMailAt ? 'good' : 'quiet';
}
