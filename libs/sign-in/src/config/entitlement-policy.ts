import { schoolRoles, type Role } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { OPERATOR_REALM } from '@akin/tenancy';

/** Which `eduPersonEntitlement` values give which roles. Empty: the roster alone decides who comes in. */
export type EntitlementPolicy = Record<string, Role[]>;

const prefix = 'urn:akin:role:';

/** Every role of a school by the entitlement `urn:akin:role:<role>`. */
export const schoolEntitlements: EntitlementPolicy = Object.fromEntries(schoolRoles.map((role) => [prefix + role, [role]]));

/** The operator's only way in. */
export const operatorEntitlements: EntitlementPolicy = { [`${prefix}operator`]: ['operator'] };

/** The roles these entitlement values give under the policy, each once. Values are compared exactly. */
export function rolesFromEntitlements(policy: EntitlementPolicy, values: readonly string[]): Role[] {
  const granted = values.flatMap((value) => (Object.hasOwn(policy, value) ? policy[value] : []));
  return [...new Set(granted)];
}

/**
 * The role `operator` exists at the operator's address only, and no other role does.
 * @throws Refusal `bad_input`
 */
export function checkEntitlementPolicy(realmId: string, policy: EntitlementPolicy): void {
  const allowed: readonly Role[] = realmId === OPERATOR_REALM ? ['operator'] : schoolRoles;
  const wrong = Object.values(policy)
    .flat()
    .find((role) => !allowed.includes(role));
  if (wrong) throw badInput({ field: 'entitlements', message: `The role “${wrong}” cannot be given here.` });
}
