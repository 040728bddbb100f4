import { Accounts } from '@akin/sign-in';
import { asOwner, inSchool } from '@akin/tenancy';
import { PeopleModule } from '../people.module.js';
import { SchoolWorld } from '../testing/school-world.js';
import { TextAnalysis } from './text-analysis.service.js';

let world: SchoolWorld;
let analysis: TextAnalysis;

beforeAll(async () => {
  world = await SchoolWorld.open(PeopleModule);
  analysis = world.get(TextAnalysis);
  await named('María', 'García López', 'active');
  await named('Siobhán', "O'Brien", 'paused');
  await named('Chukwuemeka', 'Okafor', 'invited');
  await named('Søren', 'Østli', 'active');
  await learner('Ada', 'Smithson');
});
afterAll(() => world?.close());

async function named(givenName: string, familyName: string, state: string): Promise<string> {
  const id = await account(givenName, familyName, 'mentor');
  await world.query('insert into mentor (account_id, state) values ($1, $2)', [id, state]);
  return id;
}
const learner = (givenName: string, familyName: string) => account(givenName, familyName, 'learner');

async function account(givenName: string, familyName: string, role: 'mentor' | 'learner'): Promise<string> {
  const row = { key: null, mail: `${givenName}@north.example`, givenName, familyName, role };
  const [{ id }] = await world.inSchool(() => world.get(Accounts).upsertFromRoster([row]));
  return id;
}

const lexemes = (...texts: string[]) => world.inSchool(() => analysis.lexemes(texts));
const likeNames = (word: string) => world.inSchool(() => analysis.likeNames(word));
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
])('for %s a name is offered', async (word, names) => expect(await likeNames(word)).toEqual(names));

test('whose name learners cannot find is never offered', async () => {
  expect(await likeNames('okafer')).toEqual([]);
  expect(await likeNames('smithsen')).toEqual([]);
});

test('names of another school are never offered', async () => {
  const south = await world.t.school('south');
  expect(await inSchool(south, () => analysis.likeNames('garzia'))).toEqual([]);
});

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

test('an index finds the pieces of a name', async () => {
  const plan = await asOwner(world.t.ownerUrl, async (client) => {
    await client.query(`set search_path to ${world.school.schema}; set enable_seqscan to off`);
    const { rows } = await client.query<{ 'QUERY PLAN': string }>(
      `explain select id from account where ('mentor' = any (given_roles) or 'mentor' = any (entitled_roles))
         and text_search.plain(coalesce(display_name, given_name || ' ' || family_name)) like any ('{%garc%,%arci%}')`,
    );
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
  expect(plan).toMatch(/Index Scan on account_mentor_name .*\n\s+Index Cond: .* ~~ ANY/);
});
