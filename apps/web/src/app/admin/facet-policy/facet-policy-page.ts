import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { facetUses, type FacetPolicyView, type FacetRules, policyLimits, type PolicyDocument, type PolicyVersion } from '@akin/contracts';
import { Banner, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { SessionStore } from '../../session/session-store';
import { datedDay, dayAt } from '../../wording/days';
import { listed } from '../../wording/listed';
import { FacetPolicyApi } from './facet-policy-api';
import { groupsFirst } from './groups-first';
import { JoinStatementEditor } from './join-statement-editor';
import { PolicyGrounds } from './policy-grounds';
import { PolicyMatrix } from './policy-matrix';
import { presetOf } from './preset-of';
import { previewChanges } from './preview-changes';
import { presetWords, useWords } from './use-words';
import { madeWords, nameOf, stateWords } from './version-words';
import { WaitingVersion } from './waiting-version';

/** What the school does with each facet: look, try, read what would change, and save it as the next version. */
@Component({
  selector: 'ak-facet-policy-page',
  imports: [Banner, JoinStatementEditor, LoadProblem, PageHead, PolicyGrounds, PolicyMatrix, Skeleton, WaitingVersion],
  templateUrl: './facet-policy-page.html',
})
export class FacetPolicyPage {
  private readonly api = inject(FacetPolicyApi);
  private readonly session = inject(SessionStore);
  private readonly school = inject(InstitutionStore).view;
  private readonly toasts = inject(Toasts);
  protected readonly policy = this.api.policy();
  protected readonly versions = this.api.versions();
  protected readonly uses = facetUses;
  protected readonly words = useWords;
  protected readonly presets = presetWords;
  protected readonly states = stateWords;
  protected readonly name = nameOf;
  protected readonly limits = policyLimits;
  protected readonly saving = new Attempt();
  protected readonly basis = signal('');
  protected readonly document = signal<PolicyDocument | null>(null);
  protected readonly effectiveOn = signal('');
  protected readonly reviewOn = signal('');
  protected readonly view = computed(() => (this.policy.hasValue() ? this.policy.value() : null));
  protected readonly rules = linkedSignal<FacetRules>(() => this.view()?.inForce.rules ?? {});
  protected readonly mayChange = computed(() => this.session.view()?.roles.includes('admin') ?? false);
  protected readonly chosen = computed(() => presetOf(this.rules(), this.view()?.presets ?? []));
  protected readonly changes = computed(() => {
    const view = this.view();
    return view ? previewChanges(view.inForce.rules, this.rules(), view.facets) : [];
  });
  protected readonly groups = computed(() => listed(groupsFirst(this.rules(), this.view()?.facets ?? [])));
  protected readonly lead = computed(() => {
    const now = this.view()?.inForce;
    if (!now) return null;
    const made = madeWords(now, this.school().timeZone);
    return now.version === 0 ? `“${nameOf(now)}” holds now, as Akin ships it.` : `“${nameOf(now)}” holds now. Saved by ${made}.`;
  });

  protected made(version: PolicyVersion): string {
    return madeWords(version, this.school().timeZone);
  }

  protected agreed({ approval }: PolicyVersion): string {
    return approval?.approvedBy ? `; agreed to by ${approval.approvedBy}` : '';
  }

  protected isBarred(rules: FacetRules): boolean {
    const view = this.view();
    return view !== null && view.barred !== null && groupsFirst(rules, view.facets).length > 0;
  }

  protected day(moment: string): string {
    return datedDay(dayAt(moment, this.school().timeZone));
  }

  protected startOver(): void {
    this.rules.set(this.view()?.inForce.rules ?? {});
    this.saving.forget();
  }

  protected take(view: FacetPolicyView): void {
    this.policy.set(view);
    this.versions.reload();
  }

  protected async save(): Promise<void> {
    const view = this.view();
    if (!view) return;
    const grounds = this.groups()
      ? { documentId: this.document()?.id, effectiveOn: this.effectiveOn() || undefined, reviewOn: this.reviewOn() || undefined }
      : {};
    const change = { after: view.latest, rules: this.rules(), basis: this.basis(), ...grounds };
    const saved = await this.saving.run(() => this.api.save(change));
    if (!saved) return;
    this.basis.set('');
    this.take(saved);
    this.toasts.show({ text: saved.next ? 'Saved. Another administrator has to agree.' : 'Saved. It holds from now on.' });
  }
}
