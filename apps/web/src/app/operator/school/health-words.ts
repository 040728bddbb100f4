import type { DeliveryView, InstitutionDetail, SchoolSignInView } from '@akin/contracts';
import type { IconName } from '@akin/ui';
import { count } from '../../wording/count';
import { agoWords, aheadWords, dateWords } from '../ago-words';

/** One thing about a school's health: well, to be looked at, or wrong. */
export interface HealthLine {
  tone: 'good' | 'quiet' | 'warn' | 'bad';
  text: string;
  more?: string;
}

export const toneIcons: Record<HealthLine['tone'], IconName> = { good: 'check', quiet: 'info', warn: 'clock', bad: 'alert' };

/** Read aloud before the line, so that the color is not all that tells. */
export const toneWords: Record<HealthLine['tone'], string> = { good: 'Well: ', quiet: '', warn: 'Look at this: ', bad: 'Wrong: ' };

const day = 86_400_000;
const soon = 30 * day;
const lateAfter = 15 * 60_000;

/** How people sign in at a school. */
export function signInLines(state: InstitutionDetail['state'], signIn: SchoolSignInView, now: Date): HealthLine[] {
  const last: HealthLine = signIn.lastSignInAt
    ? { tone: 'quiet', text: `Somebody last signed in ${agoWords(signIn.lastSignInAt, now)}.` }
    : { tone: 'quiet', text: 'Nobody has signed in yet.' };
  return [stateLine(state, signIn), ...certificateLines(signIn, now), last];
}

function stateLine(state: InstitutionDetail['state'], { ready, idpEntityId }: SchoolSignInView): HealthLine {
  const through = idpEntityId ? `Through ${idpEntityId}` : undefined;
  if (!ready) return { tone: 'warn', text: 'Sign-in is not switched on yet.', more: 'It waits for the school’s identity provider.' };
  if (state !== 'active') return { tone: 'quiet', text: 'Sign-in is set up, and closed while the school is not active.', more: through };
  return { tone: 'good', text: 'Sign-in is ready.', more: through };
}

function certificateLines({ certificateUntil }: SchoolSignInView, now: Date): HealthLine[] {
  if (!certificateUntil) return [];
  const left = new Date(certificateUntil).getTime() - now.getTime();
  const date = dateWords(certificateUntil, now);
  const ask = 'The school’s IT has to publish a new one.';
  if (left <= 0) return [{ tone: 'bad', text: `The identity provider’s certificate ended on ${date}.`, more: ask }];
  if (left < soon)
    return [
      { tone: 'warn', text: `The identity provider’s certificate ends ${aheadWords(certificateUntil, now)}, on ${date}.`, more: ask },
    ];
  return [{ tone: 'good', text: `The identity provider’s certificate is good until ${date}.` }];
}

/** The worker looks every few seconds and says so at least once an hour. */
const silentAfter = 90 * 60_000;

/** Mail and background work of a school, and whether anybody looks after it. */
export function deliveryLines(state: InstitutionDetail['state'], delivery: DeliveryView, now: Date): HealthLine[] {
  if (delivery.at === null)
    return [{ tone: 'quiet', text: 'Not counted yet.', more: 'The worker counts within seconds of a school’s opening.' }];
  const silent = state === 'active' && now.getTime() - new Date(delivery.at).getTime() > silentAfter;
  return [...(silent ? [silentLine(delivery.at, now)] : []), ...mailLines(delivery, now), workLine(delivery, now)];
}

function silentLine(at: string, now: Date): HealthLine {
  return {
    tone: 'bad',
    text: `The worker last counted ${agoWords(at, now)}.`,
    more: 'Look whether it runs: until it does, no mail goes out. What follows is old.',
  };
}

function mailLines({ mailsFailed, mailsWaiting, lastMailAt }: DeliveryView, now: Date): HealthLine[] {
  const last = lastMailAt ? `The last one went out ${agoWords(lastMailAt, now)}.` : undefined;
  if (mailsFailed === 0 && mailsWaiting === 0)
    return [lastMailAt ? { tone: 'good', text: 'All mail is out.', more: last } : { tone: 'quiet', text: 'No mail has been sent yet.' }];
  const failed: HealthLine = {
    tone: 'bad',
    text: `${count(mailsFailed, 'mail was', 'mails were')} given up after many tries.`,
    more: 'The school’s program office sees which ones and can send them again.',
  };
  const waiting: HealthLine = { tone: 'quiet', text: `${count(mailsWaiting, 'mail waits', 'mails wait')} to go out.`, more: last };
  return [...(mailsFailed > 0 ? [failed] : []), ...(mailsWaiting > 0 ? [waiting] : [])];
}

function workLine({ eventsWaiting, oldestWaitingAt }: DeliveryView, now: Date): HealthLine {
  if (eventsWaiting === 0 && !oldestWaitingAt) return { tone: 'good', text: 'Nothing waits in its queue.' };
  const isLate = oldestWaitingAt !== null && now.getTime() - new Date(oldestWaitingAt).getTime() > lateAfter;
  const since = oldestWaitingAt ? `The oldest came in ${agoWords(oldestWaitingAt, now)}.` : undefined;
  const text =
    eventsWaiting === 0 ? 'Its mail is what waits.' : `${count(eventsWaiting, 'piece of work waits', 'pieces of work wait')} in its queue.`;
  return { tone: isLate ? 'warn' : 'quiet', text, more: since };
}
