import type { DeskItem, DeskOutcome, DeskReason } from '@akin/contracts';
import { count } from '../../wording/count';
import { datedDay } from '../../wording/days';
import { callName } from '../../wording/names';

type Subject = Pick<DeskItem, 'kind' | 'reason' | 'learner' | 'mentor'>;

/** What happened and what it leaves open, as a colleague would say it; once it is settled, only what it was about. */
export function deskSentence(item: Subject & Partial<Pick<DeskItem, 'settled'>>): { title: string; text: string } {
  const { kind, reason, learner, mentor, settled } = item;
  const away: Record<DeskReason, string> = {
    mentor_left: `${mentor.name} has left the list.`,
    mentor_paused: `${mentor.name} is taking a pause.`,
    learner_left: `${learner.name} has left the list.`,
  };
  if (settled) return { title: `${mentor.name} and ${learner.name}`, text: settledText(item) };
  const open = kind === 'request' ? openRequest : openPair;
  return { title: away[reason], text: open(reason, learner.name, mentor.name) };
}

function settledText({ kind, reason, learner, mentor }: Subject): string {
  const went = reason === 'learner_left' ? learner.name : callName(mentor.name);
  const had = reason === 'mentor_paused' ? `${went} took a pause` : `${went} had left the list`;
  return kind === 'request' ? `${had} while a request was open.` : `${had} while they worked together.`;
}

function openRequest(reason: DeskReason, learner: string, mentor: string): string {
  if (reason === 'learner_left') return `The request to ${mentor} is closed and the place is free again. Nobody waits for an answer.`;
  return `${learner} had asked ${callName(mentor)} and now needs somebody else. The request is closed and the place is free again.`;
}

function openPair(reason: DeskReason, learner: string, mentor: string): string {
  const [stays, went] = reason === 'learner_left' ? [callName(mentor), learner] : [learner, callName(mentor)];
  return `${stays} and ${went} work together. Nothing has changed for them so far, and both know that you look at it.`;
}

/** How long it has waited: `Since today`, `Since November 5, 2026: 12 days`. Days are `YYYY-MM-DD` at the school. */
export function waitedWords(since: string, today: string): string {
  const days = Math.round((Date.parse(today) - Date.parse(since)) / 86_400_000);
  return days <= 0 ? 'Since today' : `Since ${datedDay(since)}: ${count(days, 'day')}`;
}

export interface ChoiceWords {
  label: string;
  /** What follows from it. */
  then: string;
}

/** What may become of it, and what follows from each. */
export function choiceWords(outcome: DeskOutcome, { kind, reason, learner, mentor }: Subject): ChoiceWords {
  const pair = kind === 'mentorship';
  if (outcome === 'new_mentor') {
    const ends = pair ? ` The mentorship with ${callName(mentor.name)} ends without a mark, and its place is free again.` : '';
    return { label: 'Suggest somebody new', then: `${learner.name} gets your words by mail, with a link to find a mentor.${ends}` };
  }
  if (outcome === 'goes_on') {
    return { label: 'It goes on', then: 'Everything stays as it is, and both are told.' };
  }
  if (pair) return { label: 'It ends', then: 'Without a mark on anyone. The place is free again, and both get a kind note.' };
  if (reason === 'learner_left') return { label: 'Close it', then: 'Nobody needs to be told.' };
  return { label: 'Close it', then: `${learner.name} is told kindly, and can ask anyone else at any time.` };
}

/** What became of it, on a tag. */
export const outcomeWords: Record<DeskOutcome, { label: string; tone: string }> = {
  new_mentor: { label: 'Somebody new suggested', tone: 'tag--good' },
  goes_on: { label: 'Goes on', tone: 'tag--good' },
  ended: { label: 'Ended', tone: '' },
};

/** Who settled it. */
export function settledWords({ settled, kind }: Pick<DeskItem, 'settled' | 'kind'>, day: string): string {
  if (settled?.by) return `Settled by ${settled.by} on ${day}.`;
  return kind === 'request'
    ? `Settled itself on ${day}: back on the list, so the learner can ask again.`
    : `Settled itself on ${day}: back on the list.`;
}
