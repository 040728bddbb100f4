import type { Role } from './roles.js';

/** `GET /api/session`; asking does not count as activity. `POST /api/session/stay` answers the same, and does. Times are ISO 8601 in UTC. */
export interface SessionView {
  person: { id: string; name: string; givenName: string; mail: string; pronouns: string | null };
  roles: Role[];
  /** The session ends then whatever happens. */
  expiresAt: string;
  /** The session ends then unless something is done. */
  idleExpiresAt: string;
  /** The realm's limits. */
  idleMinutes: number;
  absoluteHours: number;
}

/** What Akin allows at most, and the least a school may shorten it to. */
export const sessionBounds = { idleMinutes: { least: 5, most: 30 }, absoluteHours: { least: 1, most: 8 } } as const;

/** `GET`/`PUT /api/sign-in/session-limits`: what a school's administrators decide; it holds at once, for open sessions too. */
export interface SessionRules {
  idleMinutes: number;
  absoluteHours: number;
  /** Whether an administrator must have signed in with a second factor. */
  adminsNeedMfa: boolean;
}

/** A row of `GET /api/session/list`: where the person is signed in. */
export interface SessionLine {
  id: string;
  /** `Chrome on Windows`; null when the browser did not say. */
  device: string | null;
  begunAt: string;
  /** A minute old at most. */
  lastSeenAt: string;
  /** Whether it is the one that asks. */
  here: boolean;
}

/** `POST /api/session/end-others`. */
export interface EndedSessions {
  ended: number;
}

/** `POST /api/session/sign-out`: where the browser goes next, here or at the school's sign-in to sign out there too. */
export interface SignedOut {
  next: string;
}

/**
 * Every answer to somebody who is signed in says how many seconds the session has left: until it ends for want of
 * activity, and until it ends in any case (`1795 27000`).
 */
export const sessionLeftHeader = 'akin-session-left';

/**
 * A page says so of what it asks by itself while nobody touches it, such as how far something under way has come: `1`.
 * Such a read does not keep the session going; a call without it does.
 */
export const unattendedHeader = 'akin-unattended';

/** A call may say whom it is meant to be from, by id; it is refused (`somebody_else`) once another person has signed in in that browser. */
export const sessionPersonHeader = 'akin-person';
