import { Lexicon, shippedLexicon, vocabulary } from '@akin/people';
import { findSharedGround } from './find-shared-ground.js';

const answers = (by: Record<string, string[]>) => Object.entries(by).map(([facet, terms]) => ({ facet, terms }));

const rows: [string, Record<string, string[]>, Record<string, string[]>, string[]][] = [
  ['nothing in common', { language: ['spanish'] }, { language: ['twi'] }, []],
  ['only one answered', { language: ['spanish'] }, {}, []],
  ['the same', { language: ['spanish'] }, { language: ['spanish'] }, ['You both speak Spanish']],
  [
    'several at once, in the mentor’s order',
    { language: ['spanish', 'twi', 'french'] },
    { language: ['twi', 'spanish'] },
    ['You both speak Spanish and Twi'],
  ],
  ['one narrower than the other', { race_ethnicity: ['asian'] }, { race_ethnicity: ['filipino'] }, ['You both identify as Asian']],
  ['the other way round', { race_ethnicity: ['filipino'] }, { race_ethnicity: ['asian'] }, ['You both identify as Asian']],
  ['two of the same kind', { race_ethnicity: ['filipino'] }, { race_ethnicity: ['japanese'] }, []],
  [
    'what one can only say yes to',
    { first_generation: ['yes'] },
    { first_generation: ['yes'] },
    ['You are both the first in your family to go to college'],
  ],
  ['no sentence of its own', { faith: ['jain'] }, { faith: ['jain'] }, ['Faith, both of you: Jain']],
  ['own words alone', { language: [] }, { language: [] }, []],
];

test.each(rows)('%s', (_name, shown, own, labels) => {
  expect(findSharedGround(answers(shown), answers(own), shippedLexicon).map(({ label }) => label)).toEqual(labels);
});

test('a facet of the school’s own reads by its label', () => {
  const club = { code: 'own_club', label: 'Club', identity: false, multiple: true, wishLabel: 'In {term}', missLabel: 'Not in {term}' };
  const lexicon = new Lexicon({ ...vocabulary, facets: [{ ...club, terms: [{ code: 'own_rowing', label: 'Rowing' }] }] });
  const said = answers({ own_club: ['own_rowing'] });
  expect(findSharedGround(said, said, lexicon)).toEqual([{ facet: 'own_club', label: 'Club, both of you: Rowing' }]);
});
