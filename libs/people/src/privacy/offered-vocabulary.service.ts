import { Injectable } from '@nestjs/common';
import { vocabularyLimits, type FacetView, type FoundLanguages, type OfferedVocabularyView } from '@akin/contracts';
import { findLanguages } from '../vocabulary/find-languages.js';
import { SchoolVocabulary } from '../vocabulary/school-vocabulary.service.js';
import { vocabulary } from '../vocabulary/vocabulary.js';
import { allows } from './heed-policy.js';
import { PolicyInForce } from './policy-in-force.service.js';

/** What people choose from: the school's vocabulary without what its policy does not let it ask. */
@Injectable()
export class OfferedVocabulary {
  constructor(
    private readonly school: SchoolVocabulary,
    private readonly policy: PolicyInForce,
  ) {}

  async view(): Promise<OfferedVocabularyView> {
    const { facets, needs } = await this.school.shown();
    const allowed = await this.policy.rules();
    return { facets: facets.filter(({ code }) => allows(allowed, code, 'collect')), needs, allowed, ownOrder: isOwnOrder(facets) };
  }

  /** Languages by what is typed: the school's list first, then every other living language. */
  async findLanguages(typed: string): Promise<FoundLanguages> {
    const { facets } = await this.school.shown();
    const listed = facets.find(({ code }) => code === 'language')?.terms ?? [];
    return { items: findLanguages(listed, typed, vocabularyLimits.foundLanguages) };
  }

  /** The languages with these codes; what nobody knows is left out. */
  async nameLanguages(codes: readonly string[]): Promise<FoundLanguages> {
    const words = await this.school.lexicon();
    const asked = [...new Set(codes)].slice(0, vocabularyLimits.namedLanguages);
    return { items: asked.flatMap((code) => words.termOf('language', code) ?? []) };
  }
}

/** Whether the shipped facets stand in another order than the shipped one. */
function isOwnOrder(facets: readonly FacetView[]): boolean {
  const places = facets.map(({ code }) => vocabulary.facets.findIndex((shipped) => shipped.code === code)).filter((place) => place >= 0);
  return places.some((place, at) => at > 0 && place < places[at - 1]);
}
