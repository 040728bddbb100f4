import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { StepMark } from './roster-steps';

/** The steps of an import; those one may look at again are links. */
@Component({
  selector: 'ak-roster-stepper',
  imports: [RouterLink],
  template: `<ol class="steps" aria-label="Import steps">
    @for (mark of marks(); track mark.label; let index = $index) {
      <li [class.done]="index < now()" [class.now]="index === now()" [attr.aria-current]="index === now() ? 'step' : null">
        @if (mark.step && index !== now()) {
          <a routerLink="." [queryParams]="{ step: mark.step }">{{ mark.label }}</a>
        } @else {
          {{ mark.label }}
        }
      </li>
    }
  </ol>`,
})
export class RosterStepper {
  readonly marks = input.required<readonly StepMark[]>();
  readonly now = input.required<number>();
}
