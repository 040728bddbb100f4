import { Component, ElementRef, computed, inject, input, signal, viewChild } from '@angular/core';
import type { FacetCount, Wished } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { FilterWords } from './filter-words';
import { FindState } from './find-state';
import { groupCounts } from './group-counts';

/** Longer groups show as many to begin with. */
const fewest = 6;

/** Narrowing the list down by what people show, with how many of those found show it. The list behind follows at once. */
@Component({
  selector: 'ak-filter-sheet',
  imports: [Icon],
  templateUrl: './filter-sheet.html',
})
export class FilterSheet {
  readonly counts = input.required<readonly FacetCount[]>();
  /** On the button that closes it: `Show 12 mentors`. */
  readonly done = input.required<string>();
  protected readonly find = inject(FindState);
  protected readonly words = inject(FilterWords);
  private readonly box = viewChild.required<ElementRef<HTMLDialogElement>>('box');
  private readonly shown = signal<readonly Wished[]>([]);
  private readonly whole = signal<readonly string[]>([]);
  protected readonly groups = computed(() =>
    groupCounts(this.counts(), this.find.filters(), this.shown(), this.words.termLabel)
      .sort((left, right) => this.words.placeOf(left.facet) - this.words.placeOf(right.facet))
      .map(({ facet, choices }) => {
        const seen = choices.filter(({ on }, at) => on || at < fewest || this.whole().includes(facet));
        const chosen = choices.filter(({ on }) => on).length;
        return { facet, label: this.words.facetLabel(facet), chosen, choices: seen, more: choices.length - seen.length };
      }),
  );

  open(): void {
    this.shown.set(this.counts());
    this.whole.set([]);
    this.box().nativeElement.showModal();
  }

  protected close(): void {
    this.box().nativeElement.close();
  }

  protected showAll(facet: string): void {
    this.whole.update((facets) => [...facets, facet]);
  }
}
