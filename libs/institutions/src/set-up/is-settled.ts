export interface ContactStanding {
  /** Since when the contact has this address. */
  since: Date;
  schoolSince: Date;
}

const hourMs = 3_600_000;

/**
 * Whether a way into a school may be sent to this address. An address that was put in place of another needs to have been
 * there for a day, so that nobody changes it and lets themselves in in one act. One that was written down with the school
 * itself is the one everything began with.
 */
export function isSettled({ since, schoolSince }: ContactStanding, now: Date): boolean {
  const withTheSchool = since.getTime() - schoolSince.getTime() < hourMs;
  return withTheSchool || now.getTime() - since.getTime() >= 24 * hourMs;
}
