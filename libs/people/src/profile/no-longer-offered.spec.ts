import type { MyAnswer, Term, VocabularyView } from '@akin/contracts';
import { withNoLongerOffered } from './no-longer-offered.js';

const term = (code: string): Term => ({ code, label: `The ${code}` });
const words = (...codes: string[]): VocabularyView => ({
  facets: [{ code: 'faith', label: 'Faith', identity: true, multiple: true, wishLabel: '', missLabel: '', terms: codes.map(term) }],
  needs: [],
});
const known = words('jain', 'sikh');
const answer = (terms: string[], facet = 'faith'): MyAnswer => ({ facet, terms, ownWords: null, audience: 'school' });
const goneOf = (one: MyAnswer, offered: VocabularyView) => withNoLongerOffered([one], known, offered)[0].noLongerOffered;

it.each([
  ['a term the school hides', answer(['jain', 'sikh']), words('sikh'), [term('jain')]],
  ['all terms, where the school hides the facet', answer(['jain']), words(), [term('jain')]],
  ['nothing while all is offered', answer(['jain']), known, undefined],
  ['nothing that was not answered', answer(['sikh']), words('sikh'), undefined],
  ['nothing of what has no list, as a language beyond it', answer(['quc'], 'language'), words(), undefined],
])('names %s', (_what, one, offered, gone) => {
  expect(goneOf(one, offered)).toEqual(gone);
});
