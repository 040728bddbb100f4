import type { InvitationPlan } from '@akin/contracts';
import { count } from '../../wording/count';
import { spokenDay } from '../../wording/days';

const tags: Record<InvitationPlan['state'], { label: string; tone: string }> = {
  planned: { label: 'Planned', tone: 'tag--info' },
  sending: { label: 'Under way', tone: 'tag--accent' },
  held: { label: 'Held', tone: 'tag--warn' },
  sent: { label: 'Done', tone: 'tag--good' },
  canceled: { label: 'Canceled', tone: '' },
};

export const roundTag = (state: InvitationPlan['state']) => tags[state];

/** What is so and what comes next, in a sentence. */
export function roundSentence({ state, people, sent, days }: InvitationPlan, today: string): string {
  const went = `${count(sent)} of ${count(people, 'invitation')} went`;
  const [next] = days;
  const last = days.at(-1);
  if (state === 'held') return `${went}. Nothing more is sent until you go on.`;
  if (state === 'canceled') return `${went}. The others were not invited.`;
  if (state === 'sent') return sent === people ? `All ${count(people, 'invitation')} went.` : `${went}. The others needed none any more.`;
  if (!next || !last) return `${went}.`;
  const when =
    next.day <= today && state === 'sending'
      ? `${count(next.people)} more ${go(next.people)} today`
      : `${count(next.people)} ${go(next.people)} ${on(next.day, today)}`;
  return `${went}. ${when}${last === next ? '' : `, the last ${last.people === 1 ? 'one' : 'ones'} ${on(last.day, today)}`}.`;
}

const go = (people: number) => (people === 1 ? 'goes' : 'go');

/** Mails go at this moment, so it is worth asking again soon. */
export const isSending = ({ state, days }: InvitationPlan, today: string) => state !== 'held' && days.length > 0 && days[0].day <= today;

function on(day: string, today: string): string {
  const said = spokenDay(day, today);
  return said === 'today' || said === 'tomorrow' ? said : `on ${said}`;
}
