import type { ConfirmPolicy, RefusalCode, SchoolRole } from '@akin/contracts';
import type { StoredState } from '../account.js';

/** An account that somebody who arrives may mean. */
export interface MeantAccount {
  id: string;
  state: StoredState;
  suspended: boolean;
  leaving: boolean;
  givenRoles: SchoolRole[];
}

export interface ArrivalFacts {
  /** The account this identifier is known for. */
  known: MeantAccount | null;
  /** Accounts with a mail address that was told, and whether any identifier is known for them. */
  byMail: (MeantAccount & { identified: boolean })[];
  /** Whether a mail address was told at all. */
  hasMail: boolean;
  /** Roles by the school's rules. */
  ruleRoles: readonly SchoolRole[];
  confirm: ConfirmPolicy;
  /** The account whose invitation this browser came by: its mailbox is proven. */
  invited: string | null;
}

export type Admission =
  | { kind: 'enter'; accountId: string; link: boolean }
  /** Only once the person says yes by mail. */
  | { kind: 'ask'; accountId: string }
  | { kind: 'create' }
  | { kind: 'refuse'; code: RefusalCode; accountId: string | null };

/** What the roster gives; whoever is gone from it has nothing else by it. */
const rosterRoles: readonly SchoolRole[] = ['mentor', 'learner'];

/**
 * Who comes in. The identifier decides, wherever it is known. A mail address finds an account only once: the first
 * identifier of an account that never had one is linked, after a yes by mail where the school asks for it; another
 * identifier for an account that has one always waits for that yes, since mail addresses pass to other people. Nobody
 * the roster does not know comes in but by a rule.
 */
export function admitArrival(facts: ArrivalFacts): Admission {
  if (facts.known) return refusalOf(facts.known, facts.ruleRoles) ?? { kind: 'enter', accountId: facts.known.id, link: false };
  if (facts.byMail.length > 1) return { kind: 'refuse', code: 'account_ambiguous', accountId: null };
  const [account] = facts.byMail;
  if (account) return refusalOf(account, facts.ruleRoles) ?? asked(facts, account);
  if (facts.ruleRoles.length > 0 && facts.hasMail) return { kind: 'create' };
  return { kind: 'refuse', code: 'account_unknown', accountId: null };
}

function asked({ confirm, invited }: ArrivalFacts, { id, identified }: { id: string; identified: boolean }): Admission {
  const proven = !identified && (confirm === 'changed' || invited === id);
  return proven ? { kind: 'enter', accountId: id, link: true } : { kind: 'ask', accountId: id };
}

function refusalOf(account: MeantAccount, ruleRoles: readonly SchoolRole[]): Admission | null {
  const code = closedBecause(account, ruleRoles);
  return code && { kind: 'refuse', code, accountId: account.id };
}

function closedBecause({ state, suspended, leaving, givenRoles }: MeantAccount, ruleRoles: readonly SchoolRole[]): RefusalCode | null {
  if (state === 'closed') return 'account_closed';
  if (suspended) return 'account_suspended';
  if (ruleRoles.length > 0) return null;
  if (givenRoles.length === 0) return 'account_unknown';
  return leaving && givenRoles.every((role) => rosterRoles.includes(role)) ? 'account_leaving' : null;
}
