import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { EmptyState } from '@akin/ui';
import { problemOf } from '../session/problem';

/** A page that could not be filled: what happened, and what to do. */
@Component({
  selector: 'ak-load-failed',
  imports: [EmptyState, RouterLink],
  template: `<ak-empty-state [heading]="missing() ? 'There is nothing here' : 'We could not load this'">
    <p role="alert">{{ problem().message }}</p>
    @if (missing()) {
      <a class="btn btn--line" routerLink="/">Go home</a>
    } @else {
      <button class="btn btn--line" type="button" (click)="again.emit()">Try again</button>
    }
  </ak-empty-state>`,
})
export class LoadFailed {
  readonly error = input.required<unknown>();
  readonly again = output<void>();
  protected readonly problem = computed(() => problemOf(this.error()));
  protected readonly missing = computed(() => this.problem().status === 404);
}
