import type { ContactRole } from '@akin/contracts';

/** What a browser holds that opened a set-up link: in whose place, and until when. */
export interface OpenedLink {
  role: ContactRole;
  until: Date;
}
