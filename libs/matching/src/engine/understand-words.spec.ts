import type { Synonym } from '@akin/contracts';
import { smallWords } from '../testing/small-world.js';
import { understandWords } from './understand-words.js';

const synonyms: Synonym[] = [
  { word: 'GYN onc', means: 'gynecologic oncology' },
  { word: 'heart', means: 'cardiology' },
  { word: 'Free Clinic', means: 'street medicine' },
];
const told = (text: string) =>
  understandWords(text, smallWords, synonyms).map(
    ({ words, phrases, terms }) =>
      `${[...words, ...phrases.map((phrase) => `“${phrase}”`)].join('|')} = ${terms.map(({ facet, term }) => `${facet}/${term}`).join(' ')}`,
  );

const rows: [string, string, string[]][] = [
  ['nothing', '  -&- ', []],
  ['a name', 'José Núñez', ['jose = ', 'nunez = ']],
  ['a label', 'Spanish', ['spanish = language/spanish']],
  ['the longest label first', 'maternal-fetal medicine', ['“maternal fetal medicine” = subspecialty/mfm']],
  [
    'words before and after it',
    'free maternal fetal medicine osei',
    ['free = ', '“maternal fetal medicine” = subspecialty/mfm', 'osei = '],
  ],
  ['the beginning of a word of a label', 'mater', ['mater = subspecialty/mfm']],
  ['two letters begin too many', 'sp', ['sp = ']],
  ['a wish in words', 'speaks Spanish', ['“speaks spanish” = language/spanish']],
  ['a need in words', 'help with research start-up', ['“help with research start up” = need/research']],
  ['what asks for nothing is left out', 'someone with Spanish', ['spanish = language/spanish']],
  ['unless there is nothing else', 'who', ['who = ']],
  ['an alias', 'by Zoom', ['zoom = meeting_mode/video']],
  ['a synonym of the school', 'heart', ['heart|cardiology = subspecialty/cardiology']],
  ['a synonym of several words', 'gyn-onc', ['“gyn onc”|“gynecologic oncology” = subspecialty/gyn_oncology']],
  ['a synonym that is no term', 'free clinic', ['“free clinic”|“street medicine” = ']],
  ['what nobody may search by', 'First in family', ['first = ', 'family = ']],
];

test.each(rows)('%s', (_name, text, expected) => {
  expect(told(text)).toEqual(expected);
});

test('short forms that are words count in capitals', () => {
  const facets = [...smallWords.facets.values()].map((facet) =>
    facet.code === 'home_state' ? { ...facet, terms: [...facet.terms, { code: 'oregon', label: 'Oregon', aliases: ['OR'] }] } : facet,
  );
  const words = { ...smallWords, facets: new Map(facets.map((facet) => [facet.code, facet])) };
  const chunks = (text: string) => understandWords(text, words, []).map(({ text: chunk, terms }) => [chunk, terms.length]);
  expect(chunks('utah or nevada')).toEqual([['utah', 1], ['nevada', 1]]); // prettier-ignore
  expect(chunks('from OR')).toEqual([['OR', 1]]);
  expect(chunks('UTAH OR')).toEqual([['UTAH', 1], ['OR', 1]]); // prettier-ignore
});
