import { Injectable } from '@nestjs/common';
import { policyPresets, type FacetPolicyView, type Page, type PolicyChange, type PolicyNotice, type PolicyVersion } from '@akin/contracts';
import { badInput, Clock, isId, Refusal } from '@akin/platform';
import { Accounts, type Actor } from '@akin/sign-in';
import { currentSchool, TenantDb } from '@akin/tenancy';
import { checkGrounds } from './check-grounds.js';
import { checkRules, groupsPutFirst } from './check-rules.js';
import { FacetPolicyRepository, type StoredPolicy } from './facet-policy.repository.js';
import { PolicyDocumentRepository } from './policy-document.repository.js';
import { PolicyInForce } from './policy-in-force.service.js';
import { presetRules } from './preset-rules.js';
import { isBarred, shippedPolicy, viewPolicy, type PolicyMoment } from './view-policy.js';

/** What the school decides about its facets, version by version. */
@Injectable()
export class FacetPolicies {
  constructor(
    private readonly db: TenantDb,
    private readonly policies: FacetPolicyRepository,
    private readonly documents: PolicyDocumentRepository,
    private readonly inForce: PolicyInForce,
    private readonly accounts: Accounts,
    private readonly clock: Clock,
  ) {}

  /** The matrix, what waits, and what else could be chosen. */
  view(actor: Actor): Promise<FacetPolicyView> {
    return this.db.run(async () => {
      const facets = await this.inForce.facets();
      const [held, newest] = [await this.inForce.stored(), await this.policies.latest()];
      const moment = this.moment(held, newest);
      const views = new Map((await this.describe([held, newest], moment)).map((view) => [view.version, view]));
      const next = newest && ['waiting', 'coming'].includes(views.get(newest.version)?.state ?? '') ? newest : null;
      return {
        inForce: views.get(moment.inForce) ?? shippedPolicy(facets, 0),
        next: next && (views.get(next.version) ?? null),
        mayApprove: next !== null && next.approvedAt === null && next.madeBy !== actor.personId && actor.roles.includes('admin'),
        latest: moment.latest,
        barred: moment.groupFirst?.barred ? moment.groupFirst : null,
        facets,
        presets: policyPresets.map((preset) => ({ preset, rules: presetRules(preset, facets) })),
      };
    });
  }

  /** Every version there was, newest first; what Akin ships is the last of them. */
  history(_actor: Actor, page: number, size: number): Promise<Page<PolicyVersion>> {
    return this.db.run(async () => {
      const rows = await this.policies.page(page, size);
      const moment = this.moment(await this.inForce.stored(), await this.policies.latest());
      const total = (await this.policies.count()) + 1;
      const facets = await this.inForce.facets();
      const items = await this.describe(rows, moment);
      const isLastPage = page * size >= total && items.length < size;
      return { items: isLastPage ? [...items, shippedPolicy(facets, moment.inForce)] : items, total };
    });
  }

  /**
   * Saves a matrix as the next version. It holds at once, unless it lets a group come first: then it waits for another
   * administrator.
   * @throws Refusal `bad_input`, `policy_barred`, `policy_changed`
   */
  save(actor: Actor, change: PolicyChange): Promise<FacetPolicyView> {
    return this.db.run(async () => {
      const facets = await this.inForce.facets();
      const problems = checkRules(change.rules, facets);
      const needsApproval = problems.length === 0 && groupsPutFirst(change.rules, facets).length > 0;
      if (needsApproval && currentSchool().groupFirst?.barred) throw new Refusal('policy_barred');
      if (needsApproval) problems.push(...checkGrounds(change, this.inForce.today()), ...(await this.unknownDocument(change.documentId)));
      if (problems.length > 0) throw badInput(...problems);
      const latest = (await this.policies.latest())?.version ?? 0;
      const added =
        latest === change.after &&
        (await this.policies.add({
          version: latest + 1,
          rules: change.rules,
          basis: change.basis.trim(),
          madeBy: actor.personId,
          madeAt: this.clock.now(),
          needsApproval,
          documentId: needsApproval ? (change.documentId ?? null) : null,
          effectiveOn: needsApproval ? (change.effectiveOn ?? null) : null,
          reviewOn: needsApproval ? (change.reviewOn ?? null) : null,
        }));
      if (!added) throw new Refusal('policy_changed');
      return this.view(actor);
    });
  }

  /** @throws Refusal `policy_barred`, `policy_needs_another` to whoever made it, `policy_not_waiting` */
  approve(actor: Actor, version: number): Promise<FacetPolicyView> {
    return this.db.run(async () => {
      const newest = await this.policies.latest();
      if (newest?.version === version && isBarred(newest, currentSchool().groupFirst)) throw new Refusal('policy_barred');
      if (newest?.version === version && newest.needsApproval && newest.madeBy === actor.personId)
        throw new Refusal('policy_needs_another');
      if (!(await this.policies.approve(version, actor.personId, this.clock.now()))) throw new Refusal('policy_not_waiting');
      return this.view(actor);
    });
  }

  /** Takes back what lets a group come first, waiting or in force; any one administrator may. @throws Refusal `policy_not_waiting` */
  withdraw(actor: Actor, version: number): Promise<FacetPolicyView> {
    return this.db.run(async () => {
      if (!(await this.policies.withdraw(version, this.clock.now()))) throw new Refusal('policy_not_waiting');
      return this.view(actor);
    });
  }

  /** What everyone at the school is told where a group comes first. */
  notice(_actor: Actor): Promise<PolicyNotice> {
    return this.db.run(async () => {
      const held = await this.inForce.stored();
      const groups = held?.needsApproval ? groupsPutFirst(await this.inForce.rules(), await this.inForce.facets()) : [];
      return {
        version: held?.version ?? 0,
        comesFirst: groups.map(({ label }) => label),
        basis: groups.length > 0 ? (held?.basis ?? '') : '',
        reviewOn: groups.length > 0 ? (held?.reviewOn ?? null) : null,
      };
    });
  }

  private moment(held: StoredPolicy | null, newest: StoredPolicy | null): PolicyMoment {
    return {
      today: this.inForce.today(),
      inForce: held?.version ?? 0,
      latest: newest?.version ?? 0,
      groupFirst: currentSchool().groupFirst,
    };
  }

  private async describe(rows: readonly (StoredPolicy | null)[], moment: PolicyMoment): Promise<PolicyVersion[]> {
    const policies = rows.filter((row) => row !== null);
    const people = policies.flatMap(({ madeBy, approvedBy }) => [madeBy, approvedBy]).filter((id) => id !== null);
    const names = new Map((await this.accounts.findMany([...new Set(people)])).map(({ id, name }) => [id, name]));
    const documents = await this.documents.describe(policies.map(({ documentId }) => documentId).filter((id) => id !== null));
    const facets = await this.inForce.facets();
    return policies.map((policy) => viewPolicy(policy, moment, facets, names, documents));
  }

  private async unknownDocument(id: string | undefined): Promise<{ field: string; message: string }[]> {
    if (!id || (isId(id) && (await this.documents.describe([id])).size > 0)) return [];
    return [{ field: 'documentId', message: 'This document is not here any more. Please add it again.' }];
  }
}
