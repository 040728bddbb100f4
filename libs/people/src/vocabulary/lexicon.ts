import type { FacetView, Term, VocabularyView } from '@akin/contracts';
import { rareLanguage } from './rare-languages.js';

/** A vocabulary ready for look-ups by code, languages beyond its list included. What it does not know reads as its code. */
export class Lexicon {
  private readonly facets: ReadonlyMap<string, FacetView>;
  private readonly terms: ReadonlyMap<string, ReadonlyMap<string, Term>>;
  private readonly needs: ReadonlyMap<string, Term>;

  constructor(readonly view: VocabularyView) {
    this.facets = new Map(view.facets.map((facet) => [facet.code, facet]));
    this.terms = new Map(view.facets.map((facet) => [facet.code, new Map(facet.terms.map((term) => [term.code, term]))]));
    this.needs = new Map(view.needs.map((need) => [need.code, need]));
  }

  facetOf(code: string): FacetView | undefined {
    return this.facets.get(code);
  }

  termOf(facet: string, code: string): Term | undefined {
    const terms = this.terms.get(facet);
    return terms && (terms.get(code) ?? rareLanguage(facet, code));
  }

  facetLabel(code: string): string {
    return this.facets.get(code)?.label ?? code;
  }

  termLabel(facet: string, code: string): string {
    return this.termOf(facet, code)?.label ?? code;
  }

  /**
   * The label of an answer as somebody else reads it. A facet one can only say yes to is worded by the person about
   * themselves, so others read what its reason says: `First in family to go to college`.
   */
  labelForOthers(facet: string, code: string): string {
    const wish = this.facets.get(facet)?.wishLabel;
    const onlyYes = this.termOf(facet, code) !== undefined && wish !== undefined && !wish.includes('{term}');
    return onlyYes ? wish.replace(', like you asked', '') : this.termLabel(facet, code);
  }

  isTerm(facet: string, code: string): boolean {
    return this.termOf(facet, code) !== undefined;
  }

  isNeed(code: string): boolean {
    return this.needs.has(code);
  }

  needLabel(code: string): string {
    return this.needs.get(code)?.label ?? code;
  }
}
