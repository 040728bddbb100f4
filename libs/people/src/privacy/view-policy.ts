import type { GroupFirstRule, PolicyApproval, PolicyDocument, PolicyFacet, PolicyState, PolicyVersion } from '@akin/contracts';
import type { StoredPolicy } from './facet-policy.repository.js';
import { completeRules, presetOf, presetRules } from './preset-rules.js';

/** What the school has decided so far, as far as a view of one version needs it. */
export interface PolicyMoment {
  /** `YYYY-MM-DD` at the school. */
  today: string;
  inForce: number;
  latest: number;
  groupFirst: GroupFirstRule | null;
}

/** Whether the operator keeps a version from holding. What was made before a bar does not come back when the bar goes. */
export function isBarred({ needsApproval, madeAt }: StoredPolicy, groupFirst: GroupFirstRule | null): boolean {
  return needsApproval && groupFirst !== null && (groupFirst.barred || madeAt.getTime() <= Date.parse(groupFirst.since));
}

/** Where a version stands. One that waits is overtaken as soon as another is made. */
export function stateOf(policy: StoredPolicy, { today, inForce, latest, groupFirst }: PolicyMoment): PolicyState {
  if (policy.version === inForce) return 'in_force';
  if (policy.withdrawnAt !== null) return 'withdrawn';
  if (policy.version < latest || !policy.needsApproval) return 'past';
  if (isBarred(policy, groupFirst)) return 'barred';
  if (policy.approvedAt === null) return 'waiting';
  return policy.effectiveOn !== null && policy.effectiveOn > today ? 'coming' : 'past';
}

/** A version in words and names. */
export function viewPolicy(
  policy: StoredPolicy,
  moment: PolicyMoment,
  facets: readonly PolicyFacet[],
  names: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, PolicyDocument>,
): PolicyVersion {
  const rules = completeRules(policy.rules, facets);
  return {
    version: policy.version,
    state: stateOf(policy, moment),
    preset: presetOf(rules, facets),
    rules,
    basis: policy.basis,
    madeBy: nameOf(policy.madeBy, names),
    madeAt: policy.madeAt.toISOString(),
    approval: viewApproval(policy, names, documents),
  };
}

function viewApproval(
  policy: StoredPolicy,
  names: ReadonlyMap<string, string>,
  documents: ReadonlyMap<string, PolicyDocument>,
): PolicyApproval | null {
  const document = policy.documentId === null ? undefined : documents.get(policy.documentId);
  if (!policy.needsApproval || document === undefined || policy.effectiveOn === null || policy.reviewOn === null) return null;
  const { approvedBy, approvedAt, effectiveOn, reviewOn } = policy;
  return { approvedBy: nameOf(approvedBy, names), approvedAt: approvedAt?.toISOString() ?? null, document, effectiveOn, reviewOn };
}

function nameOf(id: string | null, names: ReadonlyMap<string, string>): string | null {
  return id === null ? null : (names.get(id) ?? null);
}

/** What holds at a school that has never decided. */
export function shippedPolicy(facets: readonly PolicyFacet[], inForce: number): PolicyVersion {
  return {
    version: 0,
    state: inForce === 0 ? 'in_force' : 'past',
    preset: 'P0',
    rules: presetRules('P0', facets),
    basis: 'What Akin ships: everyone may take part, and each person chooses what matters to them.',
    madeBy: null,
    madeAt: null,
    approval: null,
  };
}
