import { Component, input } from '@angular/core';

/** Nothing here yet: the rings, a sentence, and what to do (projected). */
@Component({
  selector: 'ak-empty-state',
  template: `<svg class="mark" viewBox="0 0 88 60" aria-hidden="true">
      @for (radius of [6, 12, 18, 24]; track radius) {
        <circle cx="30" cy="30" [attr.r]="radius" />
        <circle cx="58" cy="30" [attr.r]="radius" />
      }
    </svg>
    <h2>{{ heading() }}</h2>
    <ng-content />`,
  host: { class: 'empty' },
})
export class EmptyState {
  readonly heading = input.required<string>();
}
