import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { AdmissionPolicy, AdmissionRule, ConfirmPolicy, FieldProblem } from '@akin/contracts';
import { Banner, FormSummary, Icon, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { LoadFailed } from '../../shell/load-failed';
import { AdmissionApi } from './admission-api';
import { RuleRow } from './rule-row';

const firstRule: AdmissionRule = { by: 'group', value: '', role: 'learner' };

/** Who may come in beside the roster, and when a new identifier waits for a yes by mail. */
@Component({
  selector: 'ak-admission-page',
  imports: [Banner, FormSummary, Icon, LoadFailed, PageHead, RuleRow, Skeleton],
  templateUrl: './admission-page.html',
})
export class AdmissionPage {
  private readonly api = inject(AdmissionApi);
  private readonly toasts = inject(Toasts);
  protected readonly policy = this.api.policy();
  protected readonly saving = new Attempt();
  private readonly stored = computed(() => (this.policy.hasValue() ? this.policy.value() : null));
  protected readonly form = linkedSignal<AdmissionPolicy | null>(() => this.stored());
  /** Kept while one looks at the other choice, so that nothing typed is lost. */
  private readonly laidAside = signal<AdmissionRule[]>([]);
  protected readonly byRules = computed(() => (this.form()?.rules.length ?? 0) > 0);
  protected readonly changed = computed(() => JSON.stringify(this.form()) !== JSON.stringify(this.stored()));
  protected readonly problems = computed<readonly FieldProblem[]>(() => this.saving.problem()?.fields ?? []);

  protected problemAt(at: number): string | null {
    return this.problems().find(({ field }) => field === `rules.${at}.value`)?.message ?? null;
  }

  protected rosterOnly(): void {
    this.laidAside.set(this.form()?.rules ?? []);
    this.setRules([]);
  }

  protected useRules(): void {
    if (!this.byRules()) this.setRules(this.laidAside().length > 0 ? this.laidAside() : [firstRule]);
  }

  protected add(): void {
    this.setRules([...(this.form()?.rules ?? []), firstRule]);
  }

  protected replace(at: number, rule: AdmissionRule): void {
    this.setRules((this.form()?.rules ?? []).map((one, i) => (i === at ? rule : one)));
  }

  protected remove(at: number): void {
    this.setRules((this.form()?.rules ?? []).filter((_, i) => i !== at));
  }

  protected setConfirm(confirmNewIdentifiers: ConfirmPolicy): void {
    this.set({ confirmNewIdentifiers });
  }

  protected async save(): Promise<void> {
    const form = this.form();
    if (!form || !this.changed()) return;
    const policy = await this.saving.run(() => this.api.change(form));
    if (!policy) return;
    this.policy.set(policy);
    this.toasts.show({ text: 'Saved. It holds from the next sign-in on.' });
  }

  private setRules(rules: AdmissionRule[]): void {
    this.set({ rules });
  }

  private set(part: Partial<AdmissionPolicy>): void {
    const form = this.form();
    if (form) this.form.set({ ...form, ...part });
    this.saving.forget();
  }
}
