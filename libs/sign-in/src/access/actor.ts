import type { Role } from '@akin/contracts';

/** Who acts, as every service sees it: first parameter, never ambient. */
export interface Actor {
  personId: string;
  roles: Role[];
  /** The school's id, or OPERATOR_REALM. */
  schoolId: string;
  sessionId: string;
}

/** The person behind a session, read fresh with it. */
export interface SessionPerson {
  id: string;
  name: string;
  givenName: string;
  mail: string;
  pronouns: string | null;
  roles: Role[];
}

/** What the session guard leaves on the request. */
export interface SignedIn {
  actor: Actor;
  person: SessionPerson;
  expiresAt: Date;
  idleExpiresAt: Date;
  /** The realm's limits. */
  idleMinutes: number;
  absoluteHours: number;
  /** When this was seen to be so. */
  at: Date;
}
