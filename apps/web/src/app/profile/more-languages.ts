import { Component, computed, effect, inject, input, output } from '@angular/core';
import type { Term } from '@akin/contracts';
import { LanguageSearch } from '../vocabulary/language-search';
import { VocabularyStore } from '../vocabulary/vocabulary-store';

/** Languages beyond the school's list, for what is typed into it. */
@Component({
  selector: 'ak-more-languages',
  template: `@if (more().length > 0) {
      <p class="small soft">Further languages</p>
    }
    @for (term of more(); track term.code) {
      <label class="opt"
        ><input type="checkbox" [name]="'term-' + facet()" [disabled]="full()" (change)="pick(term)" /><span>{{ term.label }}</span></label
      >
    }
    @if (!typed().trim()) {
      <p class="small soft">Not here? Type its name: every living language can be found.</p>
    }`,
})
export class MoreLanguages {
  readonly typed = input.required<string>();
  readonly listed = input.required<readonly Term[]>();
  readonly facet = input.required<string>();
  readonly full = input.required<boolean>();
  readonly picked = output<string>();
  private readonly vocabulary = inject(VocabularyStore);
  private readonly search = new LanguageSearch();
  protected readonly more = computed(() => {
    const listed = new Set(this.listed().map(({ code }) => code));
    return this.typed().trim() ? this.search.items().filter(({ code }) => !listed.has(code)) : [];
  });

  constructor() {
    effect(() => this.search.look(this.typed()));
  }

  /** It joins the list, so that it is shown as chosen there. */
  protected pick(term: Term): void {
    this.vocabulary.learn(term);
    this.picked.emit(term.code);
  }
}
