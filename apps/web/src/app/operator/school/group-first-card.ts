import { Component, computed, inject, input, output, signal } from '@angular/core';
import { type GroupFirstChange, groupFirstLimits, type InstitutionDetail } from '@akin/contracts';
import { Banner, FieldError, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { dateWords } from '../ago-words';
import { OperatorApi } from '../operator-api';

/** Bars a school from letting a group come first, for its jurisdiction, or leaves it to the school again. */
@Component({
  selector: 'ak-group-first-card',
  imports: [Banner, FieldError],
  templateUrl: './group-first-card.html',
})
export class GroupFirstCard {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  protected readonly limits = groupFirstLimits;
  protected readonly saving = new Attempt();
  protected readonly asks = signal(false);
  protected readonly said = computed(() => this.school().groupFirst);
  protected readonly since = computed(() => {
    const since = this.said()?.since;
    return since ? dateWords(since, new Date()) : '';
  });

  protected problemAt(field: string): string | null {
    return this.saving.problem()?.fields?.find((problem) => problem.field === field)?.message ?? null;
  }

  protected leave(): void {
    this.asks.set(false);
    this.saving.forget();
  }

  protected async decide(change: GroupFirstChange): Promise<void> {
    const school = await this.saving.run(() => this.api.decideGroupFirst(this.school().slug, change));
    if (!school) return;
    this.asks.set(false);
    this.changed.emit(school);
    this.toasts.show({ text: change.barred ? 'Barred. The school sees why.' : 'Left to the school again.' });
  }
}
