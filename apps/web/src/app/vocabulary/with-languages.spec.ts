import type { FacetView, OfferedVocabularyView } from '@akin/contracts';
import { withLanguages } from './with-languages';

const facet = (code: string): FacetView => ({
  ...{ code, label: code, identity: true, multiple: true, wishLabel: '', missLabel: '' },
  terms: [{ code: 'spanish', label: 'Spanish' }],
});
const view: OfferedVocabularyView = { allowed: {}, needs: [], facets: [facet('language'), facet('faith'), facet('first_language')] };
const garifuna = { code: 'cab', label: 'Garifuna' };

describe('languages beyond the list', () => {
  it('join the facets about languages, each once, and no other', () => {
    const { facets } = withLanguages(view, [{ code: 'spanish', label: 'Spanish' }, garifuna]);
    expect(facets.map(({ code, terms }) => [code, terms.map((term) => term.code)])).toEqual([
      ['language', ['spanish', 'cab']],
      ['faith', ['spanish']],
      ['first_language', ['spanish', 'cab']],
    ]);
  });

  it('leave the vocabulary as it is where there are none', () => expect(withLanguages(view, [])).toBe(view));
});
