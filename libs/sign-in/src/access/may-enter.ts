import type { Role } from '@akin/contracts';
import type { Access } from './access.decorators.js';

/** Whether somebody with these roles may use a route with this declaration. Nothing declared means no. */
export function mayEnter(access: Access | undefined, roles: readonly Role[]): boolean {
  if (access === undefined) return false;
  if (access === 'public' || access === 'anybody') return true;
  if (access === 'any') return !roles.includes('operator');
  return access.some((role) => roles.includes(role));
}
