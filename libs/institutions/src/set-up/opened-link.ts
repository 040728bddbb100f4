import type { ContactRole } from '@akin/contracts';

/** What a browser holds that opened a set-up link: in whose place, and until when. */
export interface OpenedLink {
  /** The link it came by. */
  id: string;
  /** Sent by the operator to a school that its own sign-in has locked out: opens although sign-in is on. */
  breakGlass: boolean;
  role: ContactRole;
  until: Date;
}
