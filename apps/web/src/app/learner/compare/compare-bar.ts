import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { InstitutionStore } from '../../session/institution-store';
import { CompareStore } from './compare-store';

/** Says how many are chosen to compare and leads there; absent while nobody is. */
@Component({
  selector: 'ak-compare-bar',
  imports: [RouterLink],
  template: `<p class="sr" role="status">{{ sentence() }}</p>
    @if (chosen() > 0) {
      <div class="compare-bar">
        <p aria-hidden="true">{{ sentence() }}</p>
        <div class="row g1">
          <button class="btn btn--text btn--s" type="button" (click)="store.clear()">Clear</button>
          @if (chosen() > 1) {
            <a class="btn btn--s" routerLink="/compare">Compare {{ chosen() }} side by side</a>
          }
        </div>
      </div>
    }`,
})
export class CompareBar {
  protected readonly store = inject(CompareStore);
  private readonly words = inject(InstitutionStore).words;
  protected readonly chosen = computed(() => this.store.ids().length);
  protected readonly sentence = computed(() => {
    const { mentor, mentors } = this.words();
    if (this.chosen() === 0) return '';
    if (this.chosen() === 1) return `One ${mentor} chosen. Choose another to compare.`;
    return `${this.chosen()} ${mentors} chosen to compare.`;
  });
}
