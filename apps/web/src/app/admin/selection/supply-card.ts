import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InstitutionStore } from '../../session/institution-store';
import { SelectionApi } from './selection-api';
import { supplyWords } from './supply-words';

/** How far the school is on its way to enough mentors, and who is coming. */
@Component({
  selector: 'ak-supply-card',
  imports: [RouterLink],
  template: `@if (said(); as words) {
    <section aria-labelledby="supply" class="stack g3">
      <h2 id="supply" class="part__head">Enough {{ school().words.mentors }}?</h2>
      @if (words.percent !== null) {
        <span class="bar" aria-hidden="true"><i [style.--v]="words.percent + '%'"></i></span>
      }
      <p>{{ words.text }}</p>
      @if (words.coming) {
        <p class="small soft">{{ words.coming }}</p>
      }
      @if (words.review; as review) {
        <p class="row g3">
          <span>{{ review }}</span><a class="btn btn--line btn--s" routerLink="/admin/selection">Read applications</a>
        </p>
      }
    </section>
  }`,
})
export class SupplyCard {
  protected readonly school = inject(InstitutionStore).view;
  private readonly supply = inject(SelectionApi).supply();
  protected readonly said = computed(() => (this.supply.hasValue() ? supplyWords(this.supply.value(), this.school().words) : null));
}
