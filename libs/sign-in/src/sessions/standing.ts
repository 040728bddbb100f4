import type { Role } from '@akin/contracts';

/**
 * What a person is at a realm, in one line: their roles and whether the newest roster left them out. A session remembers
 * the line it was begun with and is over once there is another.
 */
export function standingOf({ roles, leaving }: { roles: readonly Role[]; leaving?: boolean }): string {
  return [...[...roles].sort(), ...(leaving ? ['leaving'] : [])].join(' ');
}
