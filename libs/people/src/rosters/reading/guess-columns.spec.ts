import { guessColumns } from './guess-columns.js';
import { atOnce } from '../pieces.js';

function roster(header: string[], ...rows: string[][]) {
  return { header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) };
}

it.each([
  ['EMPL_ID', 'key'],
  ['Employee Number', 'key'],
  ['UID', 'key'],
  ['Primary e-mail', 'mail'],
  ['Email Address', 'mail'],
  ['Mail stop', 'ignore'],
  ['Pref First / Last', 'full_name'],
  ['Last, First', 'full_name'],
  ['Name', 'full_name'],
  ['Faculty Name', 'full_name'],
  ['Supervisor name', 'ignore'],
  ['Legal First Name', 'given_name'],
  ['firstName', 'given_name'],
  ['Surname', 'family_name'],
  ['LAST_NAME', 'family_name'],
  ['Academic Rank', 'title'],
  ['Position number', 'ignore'],
  ['Dept / Div', 'department'],
  ['Dept ID', 'ignore'],
  ['Speciality', 'specialty'],
  ['Subspecialty', 'subspecialty'],
  ['Cohort code', 'ignore'],
  ['URiM status', 'identity'],
])('a column called "%s" becomes %s', (name, field) => {
  expect(atOnce(guessColumns(roster([name], ['B-2'], ['C-3']), 'faculty', null))[0]).toMatchObject({ field });
});

it.each([
  ['mail under any name', ['Kontakt', 'a@x.org', 'b@x.org', 'c@x.org'], 'mail', 'Looks like e-mail in 3 of 3 rows.'],
  ['specialties under any name', ['Home', 'ObGyn', 'Ob/Gyn', 'Neurology'], 'specialty', '3 spellings read as 2 specialties.'],
  [
    'spellings that are not known',
    ['Specialty', 'ObGyn', 'Neurology', 'Basket weaving'],
    'specialty',
    '3 spellings read as 2 specialties. 1 spelling is left for the person to choose.',
  ],
  ['forms of address', ['Title', 'Dr.', 'Prof', 'Dr'], 'ignore', 'Looks like a form of address.'],
  [
    'identity under any name',
    ['Group', 'Hispanic', 'White', 'Black'],
    'identity',
    'Its values look like something only the person can say.',
  ],
  [
    'identity under a harmless name',
    ['Department', 'Hispanic', 'White', 'Black'],
    'identity',
    'Its values look like something only the person can say.',
  ],
])('recognizes %s', (_what, [name, ...values], field, why) => {
  expect(atOnce(guessColumns(roster([name], ...values.map((value) => [value])), 'faculty', null))[0]).toMatchObject({ field, why });
});

it('never shows a value of an identity column, and shows up to three of the others', () => {
  const columns = atOnce(
    guessColumns(roster(['Ethnicity', 'Rank'], ['canary', 'A'], ['canary', 'A'], ['canary', 'B'], ['x', 'C'], ['y', 'D']), 'faculty', null),
  );
  expect(columns.map(({ samples }) => samples)).toEqual([[], ['A', 'B', 'C']]);
});

it('gives a field once, and says who has it', () => {
  const [, second] = atOnce(guessColumns(roster(['Mail', 'E-mail 2'], ['a@x.org', 'b@x.org']), 'faculty', null));
  expect(second).toMatchObject({ field: 'ignore', why: '“Mail” is read for this already.' });
});

it('takes over the mapping saved last, but never for identity', () => {
  const columns = atOnce(guessColumns(roster(['Cohort', 'Gender'], ['x', 'y']), 'faculty', ['title', 'department']));
  expect(columns.map(({ field, why }) => [field, why])).toEqual([
    ['title', 'Same as last time.'],
    ['identity', 'Only the person can say this.'],
  ]);
});
