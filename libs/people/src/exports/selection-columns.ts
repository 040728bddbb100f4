import type { ApplicationState, SchoolRole } from '@akin/contracts';
import type { ExportColumn } from './columns-for.js';
import { yesNo, type ExportedPerson } from './people-columns.js';

/** An application without the claims, the evidence and the notes: those are read one at a time. */
export interface ExportedApplication extends ExportedPerson {
  state: ApplicationState;
  sentAt: Date;
  waitsForSecond: boolean;
  decidedAt: Date | null;
  /** In words. */
  met: string[];
}

const readers = ['reviewer', 'admin'] as const satisfies readonly SchoolRole[];

const stateWords: Record<ApplicationState, string> = {
  draft: 'Not sent',
  sent: 'Waits for a reviewer',
  more: 'Waits for the mentor',
  approved: 'Approved',
  declined: 'Declined',
  withdrawn: 'Taken back',
};

/** By which criterion somebody became a mentor leaves the product with reviewers only. */
export const selectionColumns: readonly ExportColumn<ExportedApplication>[] = [
  { heading: 'Name', width: 28, for: readers, cell: ({ account }) => account.name },
  { heading: 'E-mail', width: 32, for: readers, cell: ({ account }) => account.mail },
  { heading: 'Title', width: 24, for: readers, cell: ({ profile }) => profile?.title },
  { heading: 'Department', width: 24, for: readers, cell: ({ profile }) => profile?.department },
  { heading: 'Application', width: 20, for: readers, cell: ({ state }) => stateWords[state] },
  { heading: 'Sent on', width: 12, for: readers, cell: ({ sentAt }, { day }) => day(sentAt) },
  { heading: 'Waits for a second yes', width: 20, for: readers, cell: ({ waitsForSecond }) => yesNo(waitsForSecond) },
  { heading: 'Decided on', width: 12, for: readers, cell: ({ decidedAt }, { day }) => decidedAt && day(decidedAt) },
  { heading: 'Criteria met', width: 40, for: ['reviewer'], cell: ({ met }) => met.join('; ') },
];
