import type { Role } from '@akin/contracts';

/** What a session depends on; an operator has only roles. */
export interface Standing {
  roles: readonly Role[];
  leaving?: boolean;
  namedByRoster?: boolean;
}

/**
 * What a person is at a realm, in one line: their roles, whether the newest roster left them out, and whether no roster
 * has named them. A session remembers the line it was begun with and is over once there is another: when a roster claims
 * an account that a rule let in, whoever was signed in by it has yet to show that it is theirs.
 */
export function standingOf({ roles, leaving, namedByRoster }: Standing): string {
  return [...[...roles].sort(), ...(leaving ? ['leaving'] : []), ...(namedByRoster === false ? ['unlisted'] : [])].join(' ');
}
