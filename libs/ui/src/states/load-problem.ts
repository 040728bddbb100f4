import { Component, input, output } from '@angular/core';
import { Banner } from './banner';

/** Something could not be read: what, why in words, and another try. Nothing of the person's was lost by reading. */
@Component({
  selector: 'ak-load-problem',
  imports: [Banner],
  template: `<ak-banner kind="bad">
    <b>We could not show {{ what() }}.</b>
    <p>{{ problem()?.message }}</p>
    <button class="btn btn--line btn--s" type="button" (click)="again.emit()">Try again</button>
  </ak-banner>`,
})
export class LoadProblem {
  /** `this list`, `the figures`. */
  readonly what = input.required<string>();
  readonly problem = input.required<Error | undefined>();
  readonly again = output<void>();
}
