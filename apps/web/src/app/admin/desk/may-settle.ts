import type { Role } from '@akin/contracts';

/** Whether a person's roles let them settle what waits at the desk; the server decides the same. */
export const maySettle = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('coordinator');
