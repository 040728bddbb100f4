/** What a person may be at a school; one person can hold several. `operator` exists only at the operator's own address. */
export const schoolRoles = ['learner', 'mentor', 'admin', 'coordinator', 'cme_office', 'reviewer', 'viewer'] as const;
export type SchoolRole = (typeof schoolRoles)[number];
export type Role = SchoolRole | 'operator';

/** Those who run the program at a school. */
export const staffRoles = ['admin', 'coordinator', 'cme_office', 'reviewer', 'viewer'] as const satisfies readonly SchoolRole[];
