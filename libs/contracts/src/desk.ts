import type { Page } from './lists.js';
import type { PersonLine } from './people.js';

/** Why something waits for a person's decision. */
export const deskReasons = ['mentor_left', 'learner_left'] as const;
export type DeskReason = (typeof deskReasons)[number];

export const deskKinds = ['request', 'mentorship'] as const;
export type DeskKind = (typeof deskKinds)[number];

/** What became of it: another mentor was found, it goes on as it was (the person stayed), it ended. */
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

/** `POST /api/desk/:id/settle`; answers the item. */
export interface DeskSettling {
  outcome: DeskOutcome;
  note: string;
}

export const deskLimits = { note: 600 } as const;
