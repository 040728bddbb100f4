import type { Page } from './lists.js';

/** Where somebody who may be invited stands. `bounced`: the mail came back; `opted_out`: asked not to be written to. */
export const invitationStates = ['not_invited', 'planned', 'sent', 'bounced', 'opted_out', 'signed_in'] as const;
export type InvitationState = (typeof invitationStates)[number];

/** `GET /api/invitations/summary` */
export interface InvitationSummary {
  /** Mentors nobody has invited yet and who may be. */
  notInvited: number;
  /** In a wave whose turn has not come. */
  planned: number;
  /** Everyone a mail went to. */
  invited: number;
  signedIn: number;
  active: number;
  /** Invited and not here yet. */
  waiting: number;
  reminded: number;
  bounced: number;
  optedOut: number;
}

/** A row of `GET /api/invitations?state=&q=&page=&size=`. */
export interface InvitationRow {
  personId: string;
  name: string;
  mail: string;
  state: InvitationState;
  /** When their mail goes, or went; null when not invited. */
  at: string | null;
  remindedAt: string | null;
  /** What the receiving server said, in words; only for `bounced`. */
  trouble: string | null;
}
export type InvitationRows = Page<InvitationRow>;

/** What all invitations of a school say besides the fixed parts. */
export interface InvitationWords {
  /** A few sentences of the school's own, before ours; empty for none. */
  greeting: string;
  /** Who stands at the end: a name and an office; empty for the program's name. */
  signedBy: string;
  /** Where an answer to the mail goes; empty for nowhere. */
  replyTo: string;
}

/** `GET /api/invitations/preview?greeting=&signedBy=&reminder=` answers the mail as it will look, in the school's colors. */
export interface InvitationPreview {
  subject: string;
  /** A whole HTML page, to be shown in a sandboxed frame. */
  html: string;
  text: string;
}

/** `POST /api/invitations/waves`: everyone who is not invited yet, or these people, in waves. */
export interface InvitationPlanChange {
  words: InvitationWords;
  /** Ids; left out for everyone who is not invited yet. */
  people?: string[];
  /** Day and time at the school, `YYYY-MM-DDTHH:MM`; left out for now. */
  startAt?: string;
  /** How many on one day; left out for all at once. On working days only. */
  perDay?: number;
}

export const planStates = ['planned', 'sending', 'held', 'sent', 'canceled'] as const;

/** One round of inviting; `GET /api/invitations/waves`, newest first. It can be held, gone on with, and canceled: `POST …/waves/:id/{hold,resume,cancel}`. */
export interface InvitationPlan {
  id: string;
  state: (typeof planStates)[number];
  madeAt: string;
  madeBy: string | null;
  people: number;
  sent: number;
  /** The days still to come, `YYYY-MM-DD` at the school, and how many on each. */
  days: { day: string; people: number }[];
  words: InvitationWords;
}
export interface InvitationPlans {
  items: InvitationPlan[];
  /** What the last plan said, to begin from. */
  words: InvitationWords;
}

/** Reminders go to those who have not signed in, so many days after the invitation. */
export const invitationReminderDays = [7, 21] as const;
export const invitationLimits = { greeting: 1200, signedBy: 120, perDay: 5_000 } as const;

/** `POST /api/opt-out` with the secret of the mail's link, public: no invitation and no reminder any more. `undo` takes it back. */
export interface OptOut {
  secret: string;
  undo?: boolean;
}
export interface OptOutView {
  school: string;
  optedOut: boolean;
}
