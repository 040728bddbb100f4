import { Component, input } from '@angular/core';

/** Numbered steps of a task of up to five. `now` counts from 0; the ones before it are done. */
@Component({
  selector: 'ak-stepper',
  template: `<ol class="steps" [attr.aria-label]="label()">
    @for (step of steps(); track step; let index = $index) {
      <li [class.done]="index < now()" [class.now]="index === now()" [attr.aria-current]="index === now() ? 'step' : null">{{ step }}</li>
    }
  </ol>`,
})
export class Stepper {
  readonly steps = input.required<readonly string[]>();
  readonly now = input.required<number>();
  readonly label = input('Steps');
}
