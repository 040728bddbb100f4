import { Component, input } from '@angular/core';
import { EmptyState } from '@akin/ui';
import type { Problem } from '../session/problem';

/** Nothing can be shown at this address: unknown, paused, or no answer. */
@Component({
  selector: 'ak-no-school-page',
  imports: [EmptyState],
  template: `<main id="main" tabindex="-1" class="page page--reading">
    <h1 class="sr">Akin</h1>
    <ak-empty-state
      [heading]="problem().code === 'unknown_host' ? 'There is no school at this address' : 'We cannot open this school just now'"
    >
      <p>{{ problem().message }}</p>
      <button class="btn btn--line" type="button" (click)="again()">Try again</button>
    </ak-empty-state>
  </main>`,
  host: { class: 'contents' },
})
export class NoSchoolPage {
  readonly problem = input.required<Problem>();

  protected again(): void {
    location.reload();
  }
}
