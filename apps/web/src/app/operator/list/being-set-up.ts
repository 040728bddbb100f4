import { Component, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OperatorApi } from '../operator-api';
import { SetUpCard } from '../set-up/set-up-card';
import { watchSetUp } from '../set-up/watch-set-up';

/** A school on its way, as one card above the list; watches itself until it is open. */
@Component({
  selector: 'ak-being-set-up',
  imports: [RouterLink, SetUpCard],
  template: `@if (school.hasValue()) {
    <ak-set-up-card named [school]="school.value()" [whole]="whole()" />
    <p class="after after--steps">
      <a [routerLink]="['/operator/schools', slug()]">Open the page of {{ school.value().shortName }}</a>
    </p>
  }`,
})
export class BeingSetUp {
  readonly slug = input.required<string>();
  /** With all its steps, rather than in one line. */
  readonly whole = input(false);
  readonly ready = output<void>();
  protected readonly school = inject(OperatorApi).school(this.slug);

  constructor() {
    watchSetUp(this.school, () => this.ready.emit());
  }
}
