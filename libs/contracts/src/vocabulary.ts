import type { FacetRules } from './privacy.js';

/** Who may see one facet answer; chosen by its owner, per facet. */
export const audiences = ['nobody', 'matching', 'pair', 'school', 'partners'] as const;
export type Audience = (typeof audiences)[number];

export interface Term {
  code: string;
  label: string;
  /** Code of the broader term, for instance the specialty of a subspecialty. */
  parent?: string;
}

/** A characteristic people may share. `identity` ones are optional, private by default and never imported. */
export interface FacetView {
  code: string;
  label: string;
  identity: boolean;
  /** More than one answer makes sense. */
  multiple: boolean;
  /** How a wish for it reads, with `{term}` for the term's label: `Speaks {term}`. */
  wishLabel: string;
  /** How its absence reads: `Does not speak {term}`. */
  missLabel: string;
  terms: Term[];
}

export interface VocabularyView {
  facets: FacetView[];
  needs: Term[];
}

/** `GET /api/vocabulary`: what people choose from at this school, and what its policy lets them do with it. */
export interface OfferedVocabularyView extends VocabularyView {
  allowed: FacetRules;
}
