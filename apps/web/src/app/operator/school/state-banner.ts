import { Component, computed, inject, input, output } from '@angular/core';
import { type InstitutionDetail } from '@akin/contracts';
import { Banner, Toasts } from '@akin/ui';
import { dateWords } from '../ago-words';
import { Attempt } from '../../session/attempt';
import { OperatorApi, type SchoolAction } from '../operator-api';
import { isBeingErased } from './watch-erasing';

/** What it means that a school is closed, and the one way back. */
@Component({
  selector: 'ak-state-banner',
  imports: [Banner],
  templateUrl: './state-banner.html',
})
export class StateBanner {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  protected readonly attempt = new Attempt();
  protected readonly eraseDate = computed(() => {
    const { eraseAfter } = this.school();
    return eraseAfter && dateWords(eraseAfter, new Date());
  });

  protected readonly isDue = computed(() => isBeingErased(this.school()));

  protected async act(action: SchoolAction, done: string): Promise<void> {
    const school = await this.attempt.run(() => this.api.act(this.school().slug, action));
    if (!school) return;
    this.changed.emit(school);
    this.toasts.show({ text: done });
  }
}
