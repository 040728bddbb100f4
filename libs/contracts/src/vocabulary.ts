import type { FacetRules } from './privacy.js';

/** Who may see one facet answer; chosen by its owner, per facet. */
export const audiences = ['nobody', 'matching', 'pair', 'school', 'partners'] as const;
export type Audience = (typeof audiences)[number];

export interface Term {
  code: string;
  label: string;
  /** Code of the broader term, for instance the specialty of a subspecialty. */
  parent?: string;
  /** Other words it is found by; never shown instead of the label. */
  aliases?: string[];
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
  /** Where the terms come from, with version and license. */
  source?: string;
}

export interface VocabularyView {
  facets: FacetView[];
  needs: Term[];
}

/** `GET /api/vocabulary`: what people choose from at this school, and what its policy lets them do with it. */
export interface OfferedVocabularyView extends VocabularyView {
  allowed: FacetRules;
  /** Whether the school put its facets in an order of its own. */
  ownOrder?: boolean;
}

/**
 * `GET /api/vocabulary/languages?q=` finds languages by name, the school’s list before the thousands beyond it; with `codes=`
 * (several with commas) it names those instead.
 */
export interface FoundLanguages {
  items: Term[];
}

/** What a school decides about a term or an area of need. One it adds itself has a code that begins with `own_`. */
export interface TermDecision {
  code: string;
  shown: boolean;
  /** The school's own label; the shipped one without. */
  label?: string;
  added?: boolean;
  /** Only for what is added: the broader term. */
  parent?: string;
}

/** What a school decides about a facet. */
export interface FacetDecision {
  code: string;
  shown: boolean;
  label?: string;
  /** Present where the school added it. */
  added?: { identity: boolean; multiple: boolean; wishLabel: string; missLabel: string };
}

/** All a school decided. Facets and needs are listed in its order; terms only where something was decided about them. */
export interface VocabularyChanges {
  facets: FacetDecision[];
  needs: TermDecision[];
  terms: Record<string, TermDecision[]>;
  /** By facet the terms that stand first, in this order; the others follow as they are shipped, the school's own last. */
  order?: Record<string, string[]>;
}

/** `GET /api/vocabulary/school` for those who run the program, and the answer to `PUT`. Version 0: nothing decided yet. */
export interface SchoolVocabularyView {
  version: number;
  madeBy: string | null;
  madeAt: string | null;
  shipped: VocabularyView;
  changes: VocabularyChanges;
}

/** `PUT /api/vocabulary/school` */
export interface SchoolVocabularyChange {
  after: number;
  changes: VocabularyChanges;
}

export const vocabularyLimits = { label: 80, ownFacets: 20, ownTerms: 200, foundLanguages: 20, namedLanguages: 50 } as const;
