import type { SchoolRole } from '@akin/contracts';
import { badInput } from '@akin/platform';
import type { RosterOutcome, RosterPerson } from './account.js';

/** What is known about an account that a roster row may mean. */
export interface KnownAccount {
  id: string;
  rosterKey: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  givenRoles: SchoolRole[];
  leaving: boolean;
  namedByRoster: boolean;
}

export interface RosterWrite {
  id: string;
  key: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  role: SchoolRole;
}

export interface RosterPlan {
  inserts: RosterWrite[];
  updates: RosterWrite[];
  outcomes: RosterOutcome[];
}

/**
 * Decides for each row of a roster whom it means: the account with its key, else the account with its mail address
 * that has no other key. Mail addresses are compared without case. Every row gets one outcome, in the rows' order.
 * @throws Refusal `bad_input` when a row's mail address belongs to somebody with another key, or two rows mean the same person
 */
export function planRoster(rows: readonly RosterPerson[], known: readonly KnownAccount[], newId: () => string): RosterPlan {
  const byKey = new Map(known.filter((a) => a.rosterKey !== null).map((a) => [a.rosterKey, a]));
  const byMail = new Map(known.map((a) => [a.mail.toLowerCase(), a]));
  const plan: RosterPlan = { inserts: [], updates: [], outcomes: [] };
  const mentioned = new Set<string>();
  for (const row of rows) {
    const account = meant(row, byKey, byMail);
    const who = account?.id ?? row.mail.toLowerCase();
    if (mentioned.has(who)) throw badInput({ field: 'mail', message: 'Somebody is in this roster twice.' });
    mentioned.add(who);
    const write = { ...row, id: account?.id ?? newId(), key: row.key ?? account?.rosterKey ?? null };
    const outcome = account ? (differs(write, account) ? 'changed' : 'unchanged') : 'added';
    if (outcome === 'added') plan.inserts.push(write);
    if (outcome === 'changed') plan.updates.push(write);
    plan.outcomes.push({ id: write.id, mail: row.mail, outcome });
  }
  return plan;
}

function meant(row: RosterPerson, byKey: Map<string | null, KnownAccount>, byMail: Map<string, KnownAccount>): KnownAccount | undefined {
  const withKey = row.key === null ? undefined : byKey.get(row.key);
  const withMail = byMail.get(row.mail.toLowerCase());
  const taken = withMail && withMail !== withKey && (withKey || (row.key !== null && withMail.rosterKey !== null));
  if (taken) throw badInput({ field: 'mail', message: 'An e-mail address in this roster already belongs to somebody else.' });
  return withKey ?? withMail;
}

function differs(row: RosterWrite, account: KnownAccount): boolean {
  return (
    row.key !== account.rosterKey ||
    row.mail !== account.mail ||
    row.givenName !== account.givenName ||
    row.familyName !== account.familyName ||
    !account.givenRoles.includes(row.role) ||
    account.leaving ||
    !account.namedByRoster
  );
}
