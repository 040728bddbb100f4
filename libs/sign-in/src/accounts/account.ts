import type { SchoolRole } from '@akin/contracts';

/** A person at this school. Everyone else's person id is this id. */
export interface Account {
  id: string;
  rosterKey: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  /** As shown to others. */
  name: string;
  pronouns: string | null;
  /** Given by the roster or an administrator, and those the school's sign-in said last. */
  roles: SchoolRole[];
  state: AccountState;
  /** Was on the last roster and is not on this one. */
  leaving: boolean;
  /** A roster says who this is; else the school's sign-in alone does. */
  namedByRoster: boolean;
  firstSignInAt: Date | null;
}

/** `suspended` hides what it was before; that comes back when the person is let in again. */
export type AccountState = StoredState | 'suspended';

export type StoredState = 'invited' | 'active' | 'closed';

/** One person of a roster. `key` is the school's own stable id for the person, where it has one. */
export interface RosterPerson {
  key: string | null;
  mail: string;
  givenName: string;
  familyName: string;
  role: SchoolRole;
}

export interface RosterOutcome {
  id: string;
  mail: string;
  outcome: 'added' | 'changed' | 'unchanged';
}

/** What a list of accounts is narrowed by. `page` counts from 1. */
export interface AccountFilter {
  role?: SchoolRole;
  /** Part of a name or mail address. */
  q?: string;
  /** Only those who have not signed in yet. */
  waiting?: boolean;
  page: number;
  size: number;
}

/** An `account` row as PostgreSQL answers it. */
export interface AccountRow {
  id: string;
  roster_key: string | null;
  mail: string;
  given_name: string;
  family_name: string;
  display_name: string | null;
  pronouns: string | null;
  given_roles: SchoolRole[];
  entitled_roles: SchoolRole[];
  state: StoredState;
  suspended_at: Date | null;
  leaving: boolean;
  named_by_roster: boolean;
  first_sign_in_at: Date | null;
}

export function accountOf(row: AccountRow): Account {
  return {
    id: row.id,
    rosterKey: row.roster_key,
    mail: row.mail,
    givenName: row.given_name,
    familyName: row.family_name,
    name: row.display_name ?? (`${row.given_name} ${row.family_name}`.trim() || row.mail),
    pronouns: row.pronouns,
    roles: [...new Set([...row.given_roles, ...row.entitled_roles])],
    state: row.suspended_at && row.state !== 'closed' ? 'suspended' : row.state,
    leaving: row.leaving,
    namedByRoster: row.named_by_roster,
    firstSignInAt: row.first_sign_in_at,
  };
}
