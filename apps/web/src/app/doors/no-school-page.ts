import { Component, computed, inject } from '@angular/core';
import { EmptyState } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';

/** Nothing can be shown at this address: unknown, paused, or no answer. */
@Component({
  selector: 'ak-no-school-page',
  imports: [EmptyState],
  template: `<main id="main" tabindex="-1" class="page page--reading">
    <h1 class="sr">Akin</h1>
    <ak-empty-state [heading]="heading()">
      @if (unknown()) {
        <p>Perhaps a letter is missing. Each school has its own address; your program office knows yours.</p>
      } @else {
        <p>{{ problem()?.message }}</p>
        <button class="btn btn--line" type="button" (click)="again()">Try again</button>
      }
    </ak-empty-state>
  </main>`,
})
export class NoSchoolPage {
  protected readonly problem = inject(InstitutionStore).problem;
  protected readonly unknown = computed(() => this.problem()?.code === 'unknown_host');
  protected readonly heading = computed(() =>
    this.unknown() ? 'There is no school at this address' : 'We cannot open this school just now',
  );

  protected again(): void {
    location.reload();
  }
}
