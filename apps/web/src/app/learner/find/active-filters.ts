import { Component, ElementRef, inject, output } from '@angular/core';
import type { Wished } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { FilterWords } from './filter-words';
import { FindState } from './find-state';

/** The filters that narrow the list down just now; each goes at a touch. */
@Component({
  selector: 'ak-active-filters',
  imports: [Icon],
  template: `@if (find.filters().length > 0) {
    <ul class="chips" aria-label="Filters in use">
      @for (filter of find.filters(); track filter.facet + filter.term) {
        <li>
          <button class="chip chip--pick" type="button" aria-current="true" (click)="drop(filter)">
            <span class="sr">Remove filter: </span>{{ words.termLabel(filter) }}<svg akIcon="x" />
          </button>
        </li>
      }
      @if (find.filters().length > 1) {
        <li><button class="btn btn--text btn--s" type="button" (click)="clear()">Clear filters</button></li>
      }
    </ul>
  }`,
})
export class ActiveFilters {
  /** The last one is gone, and the focus with it. */
  readonly gone = output<void>();
  protected readonly find = inject(FindState);
  protected readonly words = inject(FilterWords);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);

  protected drop(filter: Wished): void {
    const at = this.find.filters().findIndex(({ facet, term }) => facet === filter.facet && term === filter.term);
    const chips = [...this.host.nativeElement.querySelectorAll<HTMLElement>('.chip')];
    const next = chips[at + 1] ?? chips[at - 1];
    this.find.toggle(filter);
    if (next) next.focus();
    else this.gone.emit();
  }

  protected clear(): void {
    this.find.filterBy([]);
    this.gone.emit();
  }
}
