import type { RequestView } from '@akin/contracts';
import type { TrailStep } from '@akin/ui';
import { dayAt, longDay } from '../../wording/days';
import { callName } from '../../wording/names';

/** What has happened to a request and what comes next, for the learner. */
export function requestTrail(request: RequestView, timeZone: string): TrailStep[] {
  const who = callName(request.mentor.name);
  const asked: TrailStep = { state: 'done', title: 'You asked', text: `${longDay(dayAt(request.askedAt, timeZone))}.` };
  const answeredOn = request.answeredAt ? `${longDay(dayAt(request.answeredAt, timeZone))}.` : undefined;
  switch (request.state) {
    case 'open':
      return [
        { ...asked, text: `${asked.text} A place is held for you.` },
        { state: 'now', title: `${who} decides`, text: `Until ${longDay(request.answerBy)}, end of day.`, busy: true },
        {
          state: 'todo',
          title: 'If yes: your first meeting within 14 days',
          text: 'You both get a mail with the other’s address.',
          icon: 'users',
        },
        { state: 'todo', title: 'If not: you choose whom to ask next', text: 'Your note stays on this page, to use again.' },
      ];
    case 'accepted':
      return [
        asked,
        { state: 'done', title: `${who} said yes`, text: answeredOn },
        { state: 'now', title: 'Agree on a first time', text: 'Within 14 days is a good start.', icon: 'users' },
      ];
    case 'declined':
      return [asked, { state: 'done', title: `${who} cannot take this on just now`, text: answeredOn }, next];
    case 'withdrawn':
      return [asked, { state: 'done', title: 'You withdrew', text: answeredOn ?? 'The place is free again.' }];
    case 'handed_over':
      return [asked, { state: 'done', title: handedOverWords(request, who), text: answeredOn }, ...handedOverNext(request)];
    case 'expired':
      return [asked, { state: 'done', title: 'The promised day passed', text: `${longDay(request.answerBy)}.` }, next];
  }
}

const next: TrailStep = { state: 'now', title: 'Ask someone else', text: 'There are others who fit.', icon: 'search' };

function handedOverWords({ desk }: RequestView, who: string): string {
  return desk?.reason === 'learner_left' ? 'You were not on the school’s list' : `${who} could not answer any more`;
}

function handedOverNext({ desk }: RequestView): TrailStep[] {
  if (desk?.outcome === 'goes_on') return [{ state: 'now', title: 'Ask again, or ask someone else', icon: 'search' }];
  if (desk?.outcome !== null || desk.reason === 'learner_left') return [next];
  return [
    { state: 'now', title: 'Your program office looks for somebody', text: 'We write to you when they have.', icon: 'users' },
    { state: 'todo', title: 'Or you ask someone yourself', text: 'Your place among your open requests is free again.', icon: 'search' },
  ];
}
