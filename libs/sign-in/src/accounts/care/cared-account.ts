import type { AccountView, SchoolRole } from '@akin/contracts';
import type { LoginIdentity } from '../../saml/identity-of.js';
import type { AccountState } from '../account.js';
import { maskIdentifier } from './mask-identifier.js';

/** Everything an administrator decides by. */
export interface CaredAccount {
  id: string;
  name: string;
  mail: string;
  pronouns: string | null;
  rosterKey: string | null;
  givenRoles: SchoolRole[];
  ruleRoles: SchoolRole[];
  state: AccountState;
  leaving: boolean;
  createdAt: Date;
  firstSignInAt: Date | null;
  lastSignInAt: Date | null;
  identifiers: (LoginIdentity & { linkedAt: Date; lastUsedAt: Date | null })[];
}

/** What only others know of an account. */
export interface AccountBeside {
  confirmationUntil: Date | null;
  sessions: number;
  self: boolean;
}

export function viewAccount(account: CaredAccount, { confirmationUntil, sessions, self }: AccountBeside): AccountView {
  const { id, name, mail, pronouns, givenRoles, ruleRoles, state, leaving } = account;
  return {
    ...{ id, name, mail, pronouns, givenRoles, ruleRoles, state, leaving },
    createdAt: account.createdAt.toISOString(),
    firstSignInAt: account.firstSignInAt?.toISOString() ?? null,
    lastSignInAt: account.lastSignInAt?.toISOString() ?? null,
    identifiers: account.identifiers.map(({ kind, value, issuer, linkedAt, lastUsedAt }) => ({
      kind,
      value: maskIdentifier(kind, value),
      issuer,
      linkedAt: linkedAt.toISOString(),
      lastUsedAt: lastUsedAt?.toISOString() ?? null,
    })),
    confirmationUntil: confirmationUntil?.toISOString() ?? null,
    sessions,
    self,
  };
}
