import { Component, computed, inject, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import { OperatorApi } from './operator-api';
import { setUpProgress } from './set-up-steps';
import { watchSetUp } from './watch-set-up';

/** A school on its way, as one card above the list; watches itself until it is ready. */
@Component({
  selector: 'ak-being-set-up',
  imports: [RouterLink],
  template: `@if (school.hasValue()) {
    <div class="card__head">
      <div>
        <h2>{{ school.value().name }} is being set up</h2>
        <p class="small soft" role="status">{{ progress().words }}</p>
      </div>
      @if (progress().failed) {
        <span class="tag tag--bad">Failed</span>
      } @else {
        <span class="tag tag--info"><span class="spin spin--tag"></span>Running</span>
      }
    </div>
    <div
      class="bar bar--accent"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="progress().percent"
      [attr.aria-label]="'Set-up of ' + school.value().name"
    >
      <i [style.--v]="progress().percent + '%'"></i>
    </div>
    <p class="after"><a [routerLink]="['/operator/schools', slug()]">See the steps</a></p>
  }`,
})
export class BeingSetUp {
  readonly slug = input.required<string>();
  readonly ready = output<void>();
  protected readonly school = inject(OperatorApi).school(this.slug);
  protected readonly progress = computed(() => setUpProgress(this.school.hasValue() ? this.school.value().steps : []));

  constructor() {
    watchSetUp(this.school, () => this.ready.emit());
  }
}
