import type { RefusalCode, SchoolRole } from '@akin/contracts';

export interface CareFacts {
  /** Whether the account is the actor's own. */
  own: boolean;
  wasAdmin: boolean;
  /** Other administrators who have come and can come again. */
  otherAdmins: number;
}

/** Why an account may not be suspended; null when it may. */
export function whyNotSuspend({ own, wasAdmin, otherAdmins }: CareFacts): RefusalCode | null {
  if (own) return 'own_account';
  return wasAdmin && otherAdmins === 0 ? 'last_admin' : null;
}

/** Why an account may not have these given roles instead; null when it may. Nobody takes their own administrator role. */
export function whyNotThese(facts: CareFacts, before: readonly SchoolRole[], after: readonly SchoolRole[]): RefusalCode | null {
  const taken = before.includes('admin') && !after.includes('admin');
  if (!taken) return null;
  if (facts.own) return 'own_account';
  return facts.otherAdmins === 0 ? 'last_admin' : null;
}
