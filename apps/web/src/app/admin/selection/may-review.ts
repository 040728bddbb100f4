import type { Role } from '@akin/contracts';

/** Whether a person's roles let them see who waits for an answer; the server decides the same. */
export const maySeeQueue = (roles: readonly Role[]) => roles.includes('admin') || mayReview(roles);

/** Whether they may read an application, and decide: by what criterion somebody is chosen is the reviewers' alone. */
export const mayReview = (roles: readonly Role[]) => roles.includes('reviewer');

/** Whether they may write down that a training is done, or end a mentor's part. */
export const mayTend = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('coordinator');
