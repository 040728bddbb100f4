import type { SchoolRole } from '@akin/contracts';

/** What a role lets somebody do, in a few words. */
export const roleMeanings: Record<SchoolRole, string> = {
  learner: 'Looks for mentors and asks them',
  mentor: 'Can be found and asked, once the profile is complete',
  admin: 'Everything here, sign-in and accounts included',
  coordinator: 'Runs the program: rosters, invitations, matching',
  cme_office: 'Sees training and credit',
  reviewer: 'Takes part in choosing mentors',
  viewer: 'Sees lists and figures, changes nothing',
};
