import { asOwner } from '@akin/tenancy';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { TextAnalysis } from './text-analysis.service.js';

let world: SchoolWorld;
let analysis: TextAnalysis;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  analysis = world.get(TextAnalysis);
});
afterAll(() => world?.close());

const lexemes = (...texts: string[]) => world.inSchool(() => analysis.lexemes(texts));
const likeWords = (word: string, among: string[]) => world.inSchool(() => analysis.likeWords(word, among));

test.each<[string, string[], string[]]>([
  ['María José ØSTLI', ['jose', 'maria', 'ostli'], ['jose', 'maria', 'ost']],
  ['OB/GYN and research', ['and', 'gyn', 'ob', 'research'], ['gyn', 'ob', 'research']],
  ['Mentoring the residents', ['mentoring', 'residents', 'the'], ['mentor', 'resid']],
  ["O’Brien, o'brien", ['obrien'], ['obrien']],
  ['José@example.edu running/runs', ['edu', 'example', 'jose', 'running', 'runs'], ['edu', 'exampl', 'jose', 'run']],
  ['', [], []],
])('%s', async (text, simple, english) => {
  const [found] = await lexemes(text);
  expect({ simple: found.simple.toSorted(), english: found.english.toSorted() }).toEqual({ simple, english });
});

test('of words that are still being typed, those that say nothing are left out', async () => {
  const [found] = await lexemes('The research of an 80-year-old, and mentoring');
  expect(found.telling.toSorted()).toEqual(['80', 'mentoring', 'old', 'research', 'year']);
});

test('each text has lexemes of its own, in their order', async () => {
  expect((await lexemes('two', '', 'one')).map(({ simple }) => simple)).toEqual([['two'], [], ['one']]);
  expect(await lexemes()).toEqual([]);
});

test.each([
  ['garzia', ['garcia']],
  ['Gracia', ['garcia']],
  ['Lopes', ['lopez']],
  ['Obrian', ['obrien']],
  ['ostly', ['ostli']],
  ['garcia', []],
  ['xylophone', []],
  ['ada', []],
])('for %s a name is offered', async (word, names) =>
  expect(await likeWords(word, ['maria', 'garcia', 'lopez', 'siobhan', 'obrien', 'soren', 'ostli'])).toEqual(names),
);

test.each([
  ['opthamology', ['ophthalmology']],
  ['dermatolgy', ['dermatology']],
  ['Pediatrix', ['Pediatrics']],
  ['oncology', ['ontology']],
  ['ob', []],
])('for %s a word is offered', async (word, words) =>
  expect(await likeWords(word, ['ophthalmology', 'dermatology', 'Pediatrics', 'ontology', 'oncology', 'cardiology'])).toEqual(words),
);

test('what people look for is in no log of the database, whatever it is told to log', async () => {
  const { rows } = await asOwner(world.t.ownerUrl, (client) => client.query('show log_parameter_max_length'));
  expect(rows).toEqual([{ log_parameter_max_length: '0' }]);
});
