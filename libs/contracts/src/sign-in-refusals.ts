/** What a person who was refused is told: many reasons, few things to do. */
export const refusalFamilies = [
  'again',
  'late',
  'used',
  'declined',
  'proof',
  'unlisted',
  'ended',
  'it',
  'closed',
  'paused',
  'ours',
] as const;
export type RefusalFamily = (typeof refusalFamilies)[number];

/**
 * A row of `GET /api/sign-in/refusals?q=&page=&size=` for a school's administrators, the newest first, and of
 * `GET /api/operator/refused-sign-ins` for the operator's own address. `q` is a reference number or its beginning.
 */
export interface RefusedSignIn {
  /** What the person was told to mention, for instance `K7QF-3MXD`. */
  reference: string;
  at: string;
  attempt: SignInAttempt;
  family: RefusalFamily;
  /** What happened, in words. */
  sentence: string;
  /** The usual cause and what to do about it. */
  remedy: string;
  /** The reason as the program calls it, for those who look after it. */
  reason: string;
  /** At which of our addresses. */
  host: string;
  /** Who the message claims to come from; a stranger may have written it. */
  issuer: string | null;
  /** Whether this browser had begun to sign in. */
  asked: boolean;
  /** Whom the identity provider vouched for, where it did and the person was refused only then. */
  mail: string | null;
  /** More than 1 where refusals of an hour were only counted. */
  times: number;
}

/** To sign in, or the identity provider's word that somebody signed out. */
export type SignInAttempt = 'in' | 'out';
