import type { VocabularyChanges } from '@akin/contracts';
import { checkChanges } from './check-changes.js';
import { vocabulary } from './vocabulary.js';

const none: VocabularyChanges = { facets: [], needs: [], terms: {} };
const added = { identity: true, multiple: true, wishLabel: 'From {term}', missLabel: 'Not from {term}' };
const tribe = { code: 'own_tribe', shown: true, label: 'Tribe', added };
const druze = { code: 'own_druze', shown: true, label: 'Druze', added: true };

it.each<[string, Partial<VocabularyChanges>, Partial<VocabularyChanges>, string[]]>([
  ['nothing', {}, {}, []],
  [
    'hiding and renaming',
    { facets: [{ code: 'faith', shown: false, label: 'Belief' }], terms: { language: [{ code: 'latin', shown: false }] } },
    {},
    [],
  ],
  ['a facet of one’s own with a term', { facets: [tribe], terms: { own_tribe: [{ ...druze, code: 'own_x' }] } }, {}, []],
  ['a term and a need of one’s own', { terms: { faith: [druze] }, needs: [{ ...druze, code: 'own_rotation' }] }, {}, []],
  ['hiding the specialty', { facets: [{ code: 'specialty', shown: false }] }, {}, ['facets.specialty']],
  ['a specialty by another name', { terms: { specialty: [{ code: 'urology', shown: true, label: 'Plumbing' }] } }, {}, ['terms.specialty']],
  ['hiding a specialty nobody has', { terms: { specialty: [{ code: 'urology', shown: false }] } }, {}, []],
  ['a code that could be shipped one day', { terms: { faith: [{ ...druze, code: 'druze' }] } }, {}, ['terms.faith.druze']],
  ['a facet nobody knows', { terms: { shoe_size: [] } }, {}, ['terms.shoe_size']],
  ['a name that is empty', { facets: [{ code: 'faith', shown: true, label: ' ' }] }, {}, ['facets.faith']],
  ['a name that is long', { needs: [{ code: 'leadership', shown: true, label: 'x'.repeat(81) }] }, {}, ['needs.leadership']],
  [
    'the same twice',
    {
      needs: [
        { code: 'leadership', shown: true },
        { code: 'leadership', shown: false },
      ],
    },
    {},
    ['needs.leadership'],
  ],
  [
    'a facet without a place for the answer',
    { facets: [{ ...tribe, added: { ...added, wishLabel: 'From there' } }] },
    {},
    ['facets.own_tribe'],
  ],
  ['a facet without a name', { facets: [{ ...tribe, label: undefined }] }, {}, ['facets.own_tribe']],
  ['what was added, gone', {}, { facets: [tribe], terms: { faith: [druze] } }, ['facets.own_tribe', 'terms.faith.own_druze']],
  ['what was added, hidden', { terms: { faith: [{ ...druze, shown: false }] } }, { terms: { faith: [druze] } }, []],
  ['an order of terms, one’s own among them', { terms: { faith: [druze] }, order: { faith: ['own_druze', 'sikh'] } }, {}, []],
  ['an order with a term nobody knows', { order: { faith: ['druze'] } }, {}, ['terms.faith']],
  ['an order that names one twice', { order: { faith: ['sikh', 'sikh'] } }, {}, ['terms.faith']],
  ['an order of a facet nobody knows', { order: { shoe_size: ['large'] } }, {}, ['terms.shoe_size']],
  [
    'more terms than fit',
    { terms: { faith: Array.from({ length: 201 }, (_, at) => ({ ...druze, code: `own_${at}` })) } },
    {},
    ['terms.faith'],
  ],
])('%s', (_name, changes, before, fields) => {
  const problems = checkChanges({ ...none, ...changes }, { ...none, ...before }, vocabulary);
  expect(problems.map(({ field }) => field)).toEqual(fields);
});
