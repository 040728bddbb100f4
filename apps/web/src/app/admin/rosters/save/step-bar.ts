import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RosterStep } from '../roster-steps';

/** The bar at the foot of a step that saves nothing: what stands in the way of the next one, and the way there and back. */
@Component({
  selector: 'ak-step-bar',
  imports: [RouterLink],
  template: `<p class="small commit__words" aria-live="polite">
      @if (waits(); as words) {
        <b>{{ words }}</b>
      }
      Nothing has been saved yet.
    </p>
    <div class="row g2 actions">
      @if (back(); as step) {
        <a class="btn btn--text" routerLink="." [queryParams]="{ step }">Back</a>
      }
      @if (waits()) {
        <button class="btn" type="button" disabled>{{ label() }}</button>
      } @else {
        <a class="btn" routerLink="." [queryParams]="{ step: next() }">{{ label() }}</a>
      }
    </div>`,
  host: { class: 'commit row row--between', role: 'region', 'aria-label': 'Go on' },
})
export class StepBar {
  readonly back = input.required<RosterStep | null>();
  readonly next = input.required<RosterStep>();
  readonly label = input.required<string>();
  /** What must be told first, in words. */
  readonly waits = input<string | null>(null);
}
