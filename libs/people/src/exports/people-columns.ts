import { schoolRoles, staffRoles, type MentorState, type SchoolRole } from '@akin/contracts';
import type { Account } from '@akin/sign-in';
import type { Mentor } from '../mentors/mentor.js';
import type { Profile } from '../profile/profile.js';
import type { ExportColumn } from './columns-for.js';
import type { RosteredFacts } from './rostered-facts.repository.js';

/** Somebody at the school; there is nothing of identity in it that could get into a file. */
export interface ExportedPerson {
  account: Account;
  profile: Profile | undefined;
  mentor: Mentor | undefined;
  rostered: RosteredFacts | undefined;
}

/** Whoever imports rosters sees on them what a roster says. */
export const importers = ['admin', 'coordinator'] as const satisfies readonly SchoolRole[];

const roleWords: Record<SchoolRole, string> = {
  learner: 'Learner',
  mentor: 'Mentor',
  admin: 'Program admin',
  coordinator: 'Coordinator',
  cme_office: 'CME office',
  reviewer: 'Mentor selection',
  viewer: 'Viewer',
};

export const mentorStateWords: Record<MentorState, string> = {
  invited: 'Invited',
  applied: 'Applied',
  in_review: 'In review',
  approved: 'Approved',
  training: 'In training',
  active: 'Active',
  paused: 'Taking a pause',
  retired: 'Stepped back',
};

export const yesNo = (yes: boolean) => (yes ? 'yes' : 'no');

/** As the list of people shows them to everybody who runs the program, and beyond that what the roster said to those who import it. */
export const peopleColumns: readonly ExportColumn<ExportedPerson>[] = [
  { heading: 'School ID', width: 14, for: importers, cell: ({ account }) => account.rosterKey },
  { heading: 'Name', width: 28, for: staffRoles, cell: ({ account }) => account.name },
  { heading: 'First name', width: 18, for: importers, cell: ({ account }) => account.givenName },
  { heading: 'Last name', width: 18, for: importers, cell: ({ account }) => account.familyName },
  { heading: 'E-mail', width: 32, for: staffRoles, cell: ({ account }) => account.mail },
  { heading: 'Roles', width: 20, for: staffRoles, cell: ({ account }) => rolesOf(account) },
  { heading: 'Title', width: 24, for: staffRoles, cell: ({ profile }) => profile?.title },
  { heading: 'Department', width: 24, for: staffRoles, cell: ({ profile }) => profile?.department },
  { heading: 'Stage', width: 10, for: importers, cell: ({ profile }) => profile?.stage },
  { heading: 'Program', width: 20, for: importers, cell: ({ rostered }) => rostered?.program },
  { heading: 'Expected graduation', width: 18, for: importers, cell: ({ rostered }) => rostered?.graduatesOn },
  { heading: 'Mentor state', width: 16, for: staffRoles, cell: ({ mentor }) => mentor && mentorStateWords[mentor.state] },
  { heading: 'Has signed in', width: 14, for: staffRoles, cell: ({ account }) => yesNo(account.firstSignInAt !== null) },
  {
    heading: 'First sign-in',
    width: 14,
    for: ['admin'],
    cell: ({ account }, { day }) => account.firstSignInAt && day(account.firstSignInAt),
  },
  { heading: 'No longer listed', width: 16, for: staffRoles, cell: ({ account }) => yesNo(account.leaving) },
  { heading: 'Suspended', width: 12, for: staffRoles, cell: ({ account }) => yesNo(account.state === 'suspended') },
];

function rolesOf({ roles }: Account): string {
  return schoolRoles
    .filter((role) => roles.includes(role))
    .map((role) => roleWords[role])
    .join(', ');
}
