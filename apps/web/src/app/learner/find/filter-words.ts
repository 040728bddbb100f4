import { Injectable, inject } from '@angular/core';
import { practicalFacets, practicalViews, type Wished } from '@akin/contracts';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { capitalized } from '../../wording/capitalized';

const first: readonly string[] = ['need', 'specialty', 'subspecialty', ...practicalFacets];

/** How facets and their terms read where one narrows the list down. */
@Injectable({ providedIn: 'root' })
export class FilterWords {
  private readonly vocabulary = inject(VocabularyStore);

  /** In which order facets stand: what one needs, the field, how one meets, then who somebody is. */
  readonly placeOf = (facet: string): number => {
    const at = first.indexOf(facet);
    return at >= 0 ? at : first.length + this.vocabulary.facets().findIndex(({ code }) => code === facet);
  };

  readonly facetLabel = (facet: string): string => {
    if (facet === 'need') return 'Helps with';
    return practicalViews.find(({ code }) => code === facet)?.label ?? this.vocabulary.facet(facet)?.label ?? facet;
  };

  readonly termLabel = ({ facet, term }: Wished): string => {
    if (facet === 'need') return this.vocabulary.needLabel(term);
    const practical = practicalViews.find(({ code }) => code === facet)?.terms.find(({ code }) => code === term);
    return practical ? capitalized(practical.label) : this.vocabulary.termLabel(facet, term);
  };
}
