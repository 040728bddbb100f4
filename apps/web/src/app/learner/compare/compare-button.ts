import { Component, computed, inject, input } from '@angular/core';
import { type MentorCard, shortlistLimits } from '@akin/contracts';
import { Icon, Toasts } from '@akin/ui';
import { callName } from '../../wording/names';
import { CompareStore } from './compare-store';

/** Chooses a mentor to see side by side with others, or no longer. */
@Component({
  selector: 'ak-compare-button',
  imports: [Icon],
  template: `<button class="btn btn--text keep" type="button" [attr.aria-pressed]="on()" (click)="toggle()">
    <svg [akIcon]="on() ? 'check' : 'swap'" />{{ on() ? 'Comparing' : 'Compare' }}<span class="sr">: {{ called() }}</span>
  </button>`,
})
export class CompareButton {
  readonly mentor = input.required<Pick<MentorCard, 'id' | 'name'>>();
  private readonly store = inject(CompareStore);
  private readonly toasts = inject(Toasts);
  protected readonly on = computed(() => this.store.has(this.mentor().id));
  protected readonly called = computed(() => callName(this.mentor().name));

  protected toggle(): void {
    if (!this.on() && this.store.full()) {
      this.toasts.show({ text: `${shortlistLimits.compared} fit side by side. Take one out to add ${this.called()}.` });
      return;
    }
    this.store.toggle(this.mentor().id);
  }
}
