import { type SchoolRole, schoolRoles } from '@akin/contracts';

/** How the roles are called in the lists of the program office. */
export const roleLabels: Record<SchoolRole, string> = {
  learner: 'Learner',
  mentor: 'Mentor',
  admin: 'Program admin',
  coordinator: 'Coordinator',
  cme_office: 'CME office',
  reviewer: 'Mentor selection',
  viewer: 'Viewer',
};

/** A person's roles in one line, in a fixed order. */
export function roleWords(roles: readonly string[]): string {
  return schoolRoles
    .filter((role) => roles.includes(role))
    .map((role) => roleLabels[role])
    .join(', ');
}
