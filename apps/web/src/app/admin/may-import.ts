import type { Role } from '@akin/contracts';

/** Whether a person's roles let them bring rosters in; the server decides the same. */
export const mayImport = (roles: readonly Role[]) => roles.includes('admin') || roles.includes('coordinator');
