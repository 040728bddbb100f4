import { Component, computed, inject, linkedSignal } from '@angular/core';
import { type Criterion, type SelectionSettings, selectionLimits } from '@akin/contracts';
import { Banner, FieldError, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { SessionStore } from '../../session/session-store';
import { capitalized } from '../../wording/capitalized';
import { datedDay, dayAt } from '../../wording/days';
import { newCriterion } from './new-criterion';
import { SelectionApi } from './selection-api';

/** What the school asks of its mentors and what it gives. Each saving is a version of its own. */
@Component({
  selector: 'ak-criteria-page',
  imports: [Banner, FieldError, LoadProblem, PageHead, Skeleton],
  templateUrl: './criteria-page.html',
})
export class CriteriaPage {
  private readonly api = inject(SelectionApi);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly mentors = computed(() => capitalized(this.school().words.mentors));
  protected readonly limits = selectionLimits;
  protected readonly attempt = new Attempt();
  protected readonly mayChange = inject(SessionStore).view()?.roles.includes('admin') ?? false;
  protected readonly settings = this.api.settings();
  protected readonly view = computed(() => (this.settings.hasValue() ? this.settings.value() : null));
  /** What is on the page, until it is saved. */
  protected readonly wanted = linkedSignal<SelectionSettings | null>(() => this.view()?.settings ?? null);
  protected readonly changed = computed(() => JSON.stringify(this.wanted()) !== JSON.stringify(this.view()?.settings ?? null));
  protected readonly lead = computed(() => {
    const view = this.view();
    if (!view?.decidedAt) return 'Nothing was decided yet; these are the usual criteria.';
    return `Version ${view.version}, decided ${datedDay(dayAt(view.decidedAt, this.school().timeZone))}.`;
  });

  protected change(change: Partial<SelectionSettings>): void {
    this.wanted.update((wanted) => wanted && { ...wanted, ...change });
  }

  protected reword(code: string, change: Partial<Criterion>): void {
    const criteria = this.wanted()?.criteria ?? [];
    this.change({ criteria: criteria.map((criterion) => (criterion.code === code ? { ...criterion, ...change } : criterion)) });
  }

  protected drop(code: string): void {
    this.change({ criteria: (this.wanted()?.criteria ?? []).filter((criterion) => criterion.code !== code) });
  }

  protected add(): void {
    const criteria = this.wanted()?.criteria ?? [];
    this.change({ criteria: [...criteria, newCriterion(criteria)] });
  }

  protected problem(field: string): string | null {
    return this.attempt.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected async save(event: Event): Promise<void> {
    event.preventDefault();
    const wanted = this.wanted();
    if (!wanted) return;
    const view = await this.attempt.run(() => this.api.decideSettings(wanted));
    if (!view) return;
    this.settings.set(view);
    this.toasts.show({ text: `Saved as version ${view.version}.` });
  }
}
