/** Kinds of mail; each says what it is for, so that people can choose. */
export const mailKinds = ['invitation', 'request', 'answer', 'reminder', 'set_up', 'sign_in', 'selection', 'nomination'] as const;
export type MailKind = (typeof mailKinds)[number];

/** Their link opens something by itself. */
export const secretMailKinds: readonly MailKind[] = ['set_up', 'sign_in', 'nomination'];

/** The wording of one mail, as plain text; the layout escapes it and adds the school's name and colors. */
export interface MailContent {
  subject: string;
  /** The line an inbox shows beside the subject. */
  preheader: string;
  title: string;
  paragraphs: string[];
  facts?: { label: string; value: string }[];
  /** Somebody's own words, set apart. */
  quote?: string;
  button?: { label: string; url: string };
  /** Who stands at the end. */
  signedBy?: string;
  /** Small print under the button. */
  after?: string[];
  /** At the very end: how to get no more mails like this one. */
  leave?: { label: string; url: string };
}
