import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { FacetUse, FacetView, FoundLanguages, OfferedVocabularyView, Term } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { isFree, practicalChoices, type WishChoice, wishChoices } from './wish-choices';
import { languageFacets, withLanguages } from './with-languages';

/** The school's vocabulary of characteristics and areas of need, read once. */
@Injectable({ providedIn: 'root' })
export class VocabularyStore {
  private readonly http = inject(HttpClient);
  private readonly resource = httpResource<OfferedVocabularyView>(() => '/api/vocabulary');
  /** Languages beyond the list that were met on this page's way. */
  private readonly met = signal<readonly Term[]>([]);
  private readonly asked = new Set<string>();
  readonly view = computed(() => (this.resource.hasValue() ? withLanguages(this.resource.value(), this.met()) : null));
  readonly problem = this.resource.error;
  readonly facets = computed(() => this.view()?.facets ?? []);
  readonly needs = computed(() => this.view()?.needs ?? []);
  /** Everything the school's policy lets one wish for, with the words for it. */
  readonly choices = computed(() => {
    const view = this.view();
    return view ? [...wishChoices(view), ...practicalChoices] : [];
  });
  private readonly labels = computed(() => new Map(this.choices().map((choice) => [`${choice.facet}:${choice.term}`, choice.label])));

  /** Whether the school's policy allows this use of a facet; needs, how one meets and words are always free. */
  may(facet: string, use: FacetUse): boolean {
    return isFree(facet) || (this.view()?.allowed[facet]?.includes(use) ?? false);
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

  /** How a wish reads: `Speaks Spanish`, and words in quotes. */
  wishLabel(wish: { facet: string; term: string }): string {
    if (wish.facet === 'words') return `“${wish.term}”`;
    return this.labels().get(`${wish.facet}:${wish.term}`) ?? wish.term;
  }

  /** What one could wish for with these languages. */
  languageChoices(terms: readonly Term[]): WishChoice[] {
    const view = this.view();
    if (!view || terms.length === 0) return [];
    const facets = view.facets.filter(({ code }) => languageFacets.includes(code)).map((facet) => ({ ...facet, terms: [...terms] }));
    return wishChoices({ ...view, needs: [], facets });
  }

  /** Lets a language beyond the list be read by its name from now on. */
  learn(term: Term): void {
    if (!this.met().some(({ code }) => code === term.code)) this.met.update((met) => [...met, term]);
  }

  /** Asks once for the names of languages beyond the list; without an answer their codes stand for them until it is asked again. */
  async nameLanguages(codes: readonly string[]): Promise<void> {
    const known = new Set(this.terms('language').map(({ code }) => code));
    const unknown = [...new Set(codes)].filter((code) => !known.has(code) && !this.asked.has(code));
    if (!this.view() || unknown.length === 0) return;
    for (const code of unknown) this.asked.add(code);
    const params = { codes: unknown.join(',') };
    try {
      const { items } = await firstValueFrom(this.http.get<FoundLanguages>('/api/vocabulary/languages', { params }));
      for (const term of items) this.learn(term);
    } catch {
      for (const code of unknown) this.asked.delete(code);
    }
  }
}
