import { Component, input } from '@angular/core';
import type { RosterChange } from '@akin/contracts';

/** People this roster lists no more. */
@Component({
  selector: 'ak-leaving-people',
  template: `<ul class="leavers" aria-labelledby="changes">
    @for (change of changes(); track $index) {
      <li>{{ change.person }}</li>
    }
  </ul>`,
  host: { class: 'contents' },
})
export class LeavingPeople {
  readonly changes = input.required<readonly RosterChange[]>();
}
