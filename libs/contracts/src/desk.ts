import type { Page } from './lists.js';
import type { PersonLine } from './people.js';

/** Why something waits for a person's decision. */
export const deskReasons = ['mentor_left', 'learner_left', 'mentor_paused'] as const;
export type DeskReason = (typeof deskReasons)[number];

export const deskKinds = ['request', 'mentorship'] as const;
export type DeskKind = (typeof deskKinds)[number];

/** What became of it: the learner was told of another mentor, it goes on as it was (the person stayed), it ended. */
export const deskOutcomes = ['new_mentor', 'goes_on', 'ended'] as const;
export type DeskOutcome = (typeof deskOutcomes)[number];

/** One thing at the matchmaker's desk. It names who, never what a learner wrote or who they are. */
export interface DeskItem {
  id: string;
  kind: DeskKind;
  reason: DeskReason;
  learner: PersonLine;
  mentor: PersonLine;
  since: string;
  settled: { outcome: DeskOutcome; at: string; by: string | null; note: string } | null;
}

/** `GET /api/desk?settled=&page=&size=` for admins and coordinators, the longest waiting first. */
export type DeskItems = Page<DeskItem>;

/** `POST /api/desk/:id/settle`; answers the item. With `new_mentor` the note goes to the learner, otherwise it stays at the desk. */
export interface DeskSettling {
  outcome: DeskOutcome;
  note: string;
}

/** What the two people of a request or mentorship see of the desk: why it is there, and what was decided. */
export interface DeskMark {
  reason: DeskReason;
  outcome: DeskOutcome | null;
}

/** What may be decided, the likeliest first. A request that was handed over is closed, so it cannot go on. */
export function deskChoices({ kind, reason }: Pick<DeskItem, 'kind' | 'reason'>): DeskOutcome[] {
  const found: DeskOutcome[] = reason === 'learner_left' ? [] : ['new_mentor'];
  return kind === 'mentorship' ? [...found, 'ended', 'goes_on'] : [...found, 'ended'];
}

export const deskLimits = { note: 600 } as const;
