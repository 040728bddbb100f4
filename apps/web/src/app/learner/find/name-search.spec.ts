import type { SavedQuery, Wish } from '@akin/contracts';
import { nameSearch } from './name-search';

const wish = (term: string, weight: Wish['weight'] = 'a_lot'): Wish => ({ facet: 'language', term, weight });
const query = (given: Partial<SavedQuery>): SavedQuery => ({ words: '', filters: [], wishes: [], lean: 50, ...given });
const long = 'a wish with rather many words in it';

test.each<[string, SavedQuery, string]>([
  ['nothing', query({}), 'Everybody with room'],
  ['words', query({ words: 'heart' }), '“heart”'],
  ['a wish', query({ wishes: [wish('Spanish')] }), 'Spanish'],
  ['all of it', query({ words: 'heart', filters: [wish('Korean')], wishes: [wish('Spanish')] }), '“heart”, Korean, Spanish'],
  ['what is not wanted', query({ wishes: [wish('Spanish', 'not_wanted'), wish('Korean')] }), 'Korean'],
  ['more than fits', query({ wishes: [wish(long), wish(long), wish('Thai')] }), `${long}, Thai`],
  ['words too long to name it', query({ words: 'x'.repeat(80) }), `“${'x'.repeat(58)}…`],
])('%s', (_name, given, expected) => expect(nameSearch(given, ({ term }) => term)).toBe(expected));
