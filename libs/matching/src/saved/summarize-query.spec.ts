import { wishLimits, type SavedQuery, type WishWeight } from '@akin/contracts';
import { shippedLexicon } from '@akin/people';
import { summarizeQuery } from './summarize-query.js';
import { wordsOf } from './words-of.js';

const known = wordsOf(shippedLexicon);
const query = (some: Partial<SavedQuery>): SavedQuery => ({ words: '', filters: [], wishes: [], lean: wishLimits.leanDefault, ...some });
const wish = (facet: string, term: string, weight: WishWeight = 'a_lot') => ({ facet, term, weight });

it.each<[string, Partial<SavedQuery>, string]>([
  ['nothing', {}, 'Anybody with room'],
  ['words', { words: '  cold   calls ' }, '“cold calls”'],
  ['one wish', { wishes: [wish('language', 'spanish')] }, 'Speaks Spanish'],
  [
    'a filter, wishes and what is not wanted, which comes last',
    {
      filters: [{ facet: 'meeting_mode', term: 'video' }],
      wishes: [wish('language', 'spanish', 'not_wanted'), wish('need', 'residency_application', 'must')],
    },
    'Meets by video, helps with residency application, does not speak Spanish',
  ],
  ['what is asked for twice, once', { filters: [{ facet: 'language', term: 'spanish' }], wishes: [wish('language', 'spanish')] }, 'Speaks Spanish'], // prettier-ignore
  ['what only yes can be said to', { wishes: [wish('first_generation', 'yes')] }, 'First in family to go to college'],
  ['free words', { wishes: [wish('words', 'bench to bedside')] }, 'Mentions “bench to bedside”'],
  ['a term that is gone', { wishes: [wish('need', 'gone')] }, 'Helps with gone'],
  [
    'more than a line holds',
    { wishes: ['spanish', 'french', 'hindi', 'arabic', 'korean', 'russian', 'tagalog'].map((term) => wish('language', term)) },
    'Speaks Spanish, speaks French, speaks Hindi, speaks Arabic, speaks Korean, speaks Russian and 1 more',
  ],
])('%s', (_name, some, summary) => expect(summarizeQuery(query(some), known)).toBe(summary));
