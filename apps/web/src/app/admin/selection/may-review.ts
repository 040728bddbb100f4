import type { Role } from '@akin/contracts';

/** Whether a person's roles let them read applications; the server decides the same. */
export const mayReview = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('reviewer');

/** Whether they may write down that a training is done, or end a mentor's part. */
export const mayTend = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('coordinator');
