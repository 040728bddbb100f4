import { Component, input } from '@angular/core';
import type { SharedGround as Shared } from '@akin/contracts';
import { Icon } from '@akin/ui';

/** What reader and mentor have in common; a note for the reader alone. */
@Component({
  selector: 'ak-shared-ground',
  imports: [Icon],
  template: `<h2 id="ground" class="mb3">What you share</h2>
    <ul class="ground">
      @for (one of shared(); track one.facet + one.label) {
        <li>{{ one.label }}</li>
      }
    </ul>
    <p class="note note--private mt3">
      <svg akIcon="lock" class="ico--s" /><span>
        Only you see this. It comes from your own answers and from what {{ called() }} shows; {{ called() }} is not told.
      </span>
    </p>`,
  host: { role: 'region', 'aria-labelledby': 'ground' },
})
export class SharedGround {
  readonly shared = input.required<readonly Shared[]>();
  readonly called = input.required<string>();
}
