import { Component, type OnInit, computed, input, output, signal } from '@angular/core';
import { type FacetView, profileLimits, type Term } from '@akin/contracts';
import { Icon } from '@akin/ui';
import { findTerms } from '../vocabulary/find-terms';
import { languageFacets } from '../vocabulary/with-languages';
import { count } from '../wording/count';
import { MoreLanguages } from './more-languages';
import { SavedText } from './saved-text';

export interface FacetWords {
  terms: string[];
  ownWords: string;
}

const listAll = 14;

/** Choose one or several terms, or write one's own. Every change is handed over at once. */
@Component({
  selector: 'ak-facet-editor',
  imports: [Icon, MoreLanguages, SavedText],
  templateUrl: './facet-editor.html',
  host: { class: 'facet-edit' },
})
export class FacetEditor implements OnInit {
  readonly facet = input.required<FacetView>();
  readonly terms = input.required<readonly string[]>();
  readonly ownWords = input.required<string>();
  readonly changed = output<FacetWords>();
  readonly cleared = output<void>();
  protected readonly limits = profileLimits;
  protected readonly chosen = signal<readonly string[]>([]);
  protected readonly written = signal('');
  protected readonly filter = signal('');
  protected readonly long = computed(() => this.facet().terms.length > listAll);
  protected readonly isLanguages = computed(() => languageFacets.includes(this.facet().code));
  protected readonly picked = computed(() => this.facet().terms.filter((term) => this.chosen().includes(term.code)));
  protected readonly full = computed(() => this.facet().multiple && this.chosen().length >= profileLimits.termsPerFacet);
  protected readonly options = computed(() => {
    return findTerms(this.facet().terms, this.filter());
  });
  protected readonly found = computed(() => (this.filter().trim() ? count(this.options().length, 'match', 'matches') : ''));

  ngOnInit(): void {
    this.chosen.set(this.terms());
    this.written.set(this.ownWords());
  }

  /** A detail stands under its broader term, as long as all of the list is shown. */
  protected isUnder({ parent }: Term): boolean {
    return parent !== undefined && !this.filter().trim() && this.facet().terms.some(({ code }) => code === parent);
  }

  protected toggle(code: string): void {
    const without = this.chosen().filter((chosen) => chosen !== code);
    const added = without.length === this.chosen().length;
    this.chosen.set(added ? (this.facet().multiple ? [...without, code] : [code]) : without);
    this.tell();
  }

  protected write(text: string): void {
    this.written.set(text);
    this.tell();
  }

  private tell(): void {
    this.changed.emit({ terms: [...this.chosen()], ownWords: this.written() });
  }
}
