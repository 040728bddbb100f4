import type { Role } from './roles.js';

/** `GET /api/session`. Times are ISO 8601 in UTC. */
export interface SessionView {
  person: { id: string; name: string; givenName: string; mail: string; pronouns: string | null };
  roles: Role[];
  /** The session ends then whatever happens. */
  expiresAt: string;
  /** The session ends then unless something is done. */
  idleExpiresAt: string;
}

export const sessionLimits = { idleMinutes: 30, absoluteHours: 8 } as const;
