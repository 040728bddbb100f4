import type { IdpView } from '@akin/contracts';
import { count } from '../../wording/count';

export interface CertificateWords {
  tone: 'good' | 'warn' | 'bad';
  words: string;
}

const soonDays = 60;
const day = new Intl.DateTimeFormat('en-US', { month: 'long', day: 'numeric', year: 'numeric', timeZone: 'UTC' });

/** `March 5, 2034`, the same wherever one reads it. */
export const dayOf = (moment: string): string => day.format(new Date(moment));

/** How long a certificate lasts, in words. */
export function certificateWords({ from, until }: Pick<IdpView['certificates'][number], 'from' | 'until'>, now: Date): CertificateWords {
  const [begins, ends] = [new Date(from), new Date(until)];
  if (ends <= now) return { tone: 'bad', words: `Ran out on ${day.format(ends)}. Please ask whether there is a newer one.` };
  if (begins > now) return { tone: 'warn', words: `Not valid before ${day.format(begins)}.` };
  const days = Math.floor((ends.getTime() - now.getTime()) / 86_400_000);
  const words = `Valid until ${day.format(ends)}, ${days < 1 ? 'less than a day' : count(days, 'day')} left`;
  if (days <= soonDays) return { tone: 'warn', words: `${words}, so a new one will be needed soon.` };
  return { tone: 'good', words: `${words}.` };
}
