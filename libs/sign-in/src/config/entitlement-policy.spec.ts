import { OPERATOR_REALM } from '@akin/tenancy';
import { checkEntitlementPolicy, operatorEntitlements, rolesFromEntitlements, schoolEntitlements } from './entitlement-policy.js';

const school = '0198a000-0000-7000-8000-000000000001';

it.each([
  ['one role', schoolEntitlements, ['urn:akin:role:learner'], ['learner']],
  ['each once', schoolEntitlements, ['urn:akin:role:admin', 'urn:akin:role:admin', 'urn:akin:role:viewer'], ['admin', 'viewer']],
  ['nothing for others’ entitlements', schoolEntitlements, ['urn:mace:dir:entitlement:common-lib-terms'], []],
  ['nothing for an operator at a school', schoolEntitlements, ['urn:akin:role:operator'], []],
  ['nothing for a school’s role at the operator', operatorEntitlements, ['urn:akin:role:admin'], []],
  ['nothing for names every object has', schoolEntitlements, ['constructor', '__proto__', 'toString'], []],
  ['nothing without a policy', {}, ['urn:akin:role:admin'], []],
])('%s', (_what, policy, values, roles) => expect(rolesFromEntitlements(policy, values)).toEqual(roles));

it.each([
  [school, schoolEntitlements, true],
  [school, operatorEntitlements, false],
  [OPERATOR_REALM, operatorEntitlements, true],
  [OPERATOR_REALM, schoolEntitlements, false],
])('a policy fits its realm (%s, %j): %s', (realmId, policy, fits) => {
  const check = () => checkEntitlementPolicy(realmId, policy);
  if (fits) expect(check).not.toThrow();
  else expect(check).toThrow(expect.objectContaining({ code: 'bad_input' }));
});
