import type { Role } from '@akin/contracts';

/** Those who may plan invitations; everybody else who runs the program sees how far they have come. */
export const mayInvite = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('coordinator');
