import { Component, computed, inject, input } from '@angular/core';
import type { MentorCard } from '@akin/contracts';
import { FieldError, Icon, Toasts } from '@akin/ui';
import { callName } from '../../wording/names';
import { ShortlistStore } from './shortlist-store';

/** Keeps a mentor for later, or no longer; at once, with Undo. */
@Component({
  selector: 'ak-shortlist-button',
  imports: [FieldError, Icon],
  template: `<button class="btn btn--text keep" type="button" [attr.aria-pressed]="on()" [disabled]="!list.loaded()" (click)="toggle()">
      <svg akIcon="bookmark" />{{ on() ? 'Saved for later' : 'Save for later' }}<span class="sr">: {{ called() }}</span>
    </button>
    @if (problem(); as words) {
      <p [akFieldError]="words" role="alert"></p>
    }`,
})
export class ShortlistButton {
  readonly mentor = input.required<Pick<MentorCard, 'id' | 'name'>>();
  private readonly toasts = inject(Toasts);
  protected readonly list = inject(ShortlistStore);
  protected readonly on = computed(() => this.list.has(this.mentor().id));
  protected readonly called = computed(() => callName(this.mentor().name));
  protected readonly problem = computed(() => {
    const failed = this.list.problem();
    return failed?.id === this.mentor().id ? `Not saved. ${failed.problem.message}` : null;
  });

  protected toggle(): void {
    if (!this.on() && this.list.full()) {
      this.toasts.show({ text: 'Your shortlist is full. Take somebody out to add another.' });
      return;
    }
    const added = !this.on();
    const undo = this.list.toggle(this.mentor().id);
    this.toasts.show({ text: added ? `${this.called()} is on your shortlist` : `${this.called()} is off your shortlist`, undo });
  }
}
