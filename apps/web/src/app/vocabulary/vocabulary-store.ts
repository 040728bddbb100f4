import { httpResource } from '@angular/common/http';
import { Injectable, computed } from '@angular/core';
import type { FacetUse, FacetView, OfferedVocabularyView, Term } from '@akin/contracts';
import { wishChoices } from './wish-choices';

/** The school's vocabulary of characteristics and areas of need, read once. */
@Injectable({ providedIn: 'root' })
export class VocabularyStore {
  private readonly resource = httpResource<OfferedVocabularyView>(() => '/api/vocabulary');
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly problem = this.resource.error;
  readonly facets = computed(() => this.view()?.facets ?? []);
  readonly needs = computed(() => this.view()?.needs ?? []);
  /** Everything the school's policy lets one wish for, with the words for it. */
  readonly choices = computed(() => {
    const view = this.view();
    return view ? wishChoices(view) : [];
  });
  private readonly labels = computed(() => new Map(this.choices().map((choice) => [`${choice.facet}:${choice.term}`, choice.label])));

  /** Whether the school's policy allows this use of a facet; needs are always free. */
  may(facet: string, use: FacetUse): boolean {
    return facet === 'need' || (this.view()?.allowed[facet]?.includes(use) ?? false);
  }

  facet(code: string): FacetView | undefined {
    return this.facets().find((facet) => facet.code === code);
  }

  terms(facet: string): readonly Term[] {
    return this.facet(facet)?.terms ?? [];
  }

  termLabel(facet: string, term: string): string {
    return this.terms(facet).find((candidate) => candidate.code === term)?.label ?? term;
  }

  /** The label of a need, or the text itself when it already is one. */
  needLabel(need: string): string {
    return this.needs().find((candidate) => candidate.code === need)?.label ?? need;
  }

  /** How a wish reads: `Speaks Spanish`. */
  wishLabel(wish: { facet: string; term: string }): string {
    return this.labels().get(`${wish.facet}:${wish.term}`) ?? wish.term;
  }
}
