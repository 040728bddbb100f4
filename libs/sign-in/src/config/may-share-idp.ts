/** Who else relies on an identity provider, by its entity id or one of its keys, and what the operator said. */
export interface SharedUse {
  /** Other realms that rely on it, and for how many of them the operator has said yes. */
  others: number;
  othersAllowed: number;
  /** The operator has said yes for this realm. */
  allowed: boolean;
  /** This realm relies on it already. */
  established: boolean;
}

/**
 * Whether a realm may rely on an identity provider. Nobody comes to one that another school uses without the operator's
 * yes. Who was there first needs none: their metadata goes on being refreshed after a second school has been let in.
 */
export function mayShareIdp({ others, othersAllowed, allowed, established }: SharedUse): boolean {
  return others === 0 || allowed || (established && othersAllowed === others);
}
