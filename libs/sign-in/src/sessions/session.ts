/** A session as it is made. Only hashes are kept of the token and of the name it was made for. */
export interface NewSession {
  id: string;
  tokenHash: Buffer;
  realmId: string;
  personId: string;
  nameHash: Buffer;
  sessionIndex: string | null;
  createdAt: Date;
  expiresAt: Date;
  device: string | null;
  /** See `standingOf`; null where it does not matter. */
  standing: string | null;
  /** Whether the person signed in with a second factor. */
  mfa: boolean;
  /** The identity provider's name for the person, sealed. */
  nameSealed: string | null;
}

/** A session that has not ended, under its realm's rules of this moment. */
export interface LiveSession {
  id: string;
  personId: string;
  createdAt: Date;
  lastSeenAt: Date;
  expiresAt: Date;
  standing: string | null;
  mfa: boolean;
  idleMinutes: number;
  absoluteHours: number;
  adminsNeedMfa: boolean;
}

/** What a person sees of one of their sessions. */
export interface OwnSession {
  id: string;
  device: string | null;
  createdAt: Date;
  lastSeenAt: Date;
}

/** The answer a session is begun with; both are used up by it. */
export interface AnsweredBy {
  issuer: string;
  assertionId: string;
  /** Null where nobody had asked. */
  requestId: string | null;
  /** The identity provider's keys it was judged by; null where there was no answer to judge. */
  keys: readonly string[] | null;
}
