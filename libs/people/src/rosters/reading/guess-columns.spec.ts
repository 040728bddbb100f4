import type { RosterField, RosterKind } from '@akin/contracts';
import { atOnce } from '../pieces.js';
import { guessColumns } from './guess-columns.js';
import { headerNames } from './header-names.js';

function roster(header: string[], ...rows: string[][]) {
  return { header, rows: rows.map((cells, i) => ({ row: i + 2, cells })) };
}
const guess = (kind: RosterKind, header: string[], ...rows: string[][]) => atOnce(guessColumns(roster(header, ...rows), kind, []));
const fieldsOf = (kind: RosterKind, header: string[], ...rows: string[][]) => guess(kind, header, ...rows).map(({ field }) => field);

it.each<[RosterField, string]>([
  ['key', 'EMPL_ID|Employee Number|UID|Univ ID #|emplId|Person Number|NetID|eppn|Banner ID|Workday ID|PERNR'],
  ['mail', 'Primary e-mail|Email Address|E-Mail|UNIV_EMAIL_ADDR|Work Email|SMTP Address|Preferred Email (required)|email 1'],
  ['full_name', 'Pref First / Last|Last, First|Name|Name (Last, First MI)|Full Name|Display Name|NAME_DISPLAY|Name and Degrees'],
  ['given_name', 'Legal First Name|firstName|FIRST_NM|Given name|Preferred First|Fname|First Name/MI'],
  ['family_name', 'Surname|LAST_NAME|Last|Family name|Lname|Last Name, Suffix'],
  ['title', 'Academic Rank|RANK_DESCR|Faculty Title|Primary Appointment Title|Job Title|Rank/Track|Appt Title'],
  ['department', 'Dept / Div|DEPT_NAME|Home Department|Org Unit|Division|Primary Academic Department|Section'],
  ['specialty', 'Speciality|Clinical Specialty|Board Certification|Primary Specialty (ABMS)|Discipline'],
  ['subspecialty', 'Subspecialty|Sub-Specialty|Fellowship Training|SUBSPEC|Secondary Specialty'],
  [
    'ignore',
    'Supervisor name|Mail stop|Position number|Dept ID|Cohort code|Chair Email|Assistant’s e-mail|Start date|FTE|Degrees|Middle name|Phone|Resident name|Notes',
  ],
  ['identity', 'URiM status|R/E|Pronouns|Home State'],
])('a column of a faculty roster becomes %s when it is called %s', (field, names) => {
  const wrong = names.split('|').filter((name) => fieldsOf('faculty', [name], ['B-2'], ['C-3'])[0] !== field);
  expect(wrong).toEqual([]);
});

it.each<[RosterField, string[], string]>([
  ['stage', ['MS1', 'MS3', 'PGY-2'], 'Level|Class Level|Training Level|PGY|Year|Current Year|Stage|Year of Study|Classification|Class'],
  ['program', ['MD', 'MD/PhD', 'Surgery'], 'Program|Degree Program|Residency Program|Training Program|Specialty|ACAD_PLAN|Degree Sought'],
  [
    'graduation',
    ['2027', '2028', '5/15/2029'],
    'Expected Graduation|Grad Year|Class of|Exp Grad Date|Anticipated Completion|Class|Graduating Class|Program End Date',
  ],
  ['full_name', ['Ada Li', 'Bo Ek', 'Cy Oz'], 'Student|Student Name|Resident|Learner'],
  ['mail', ['a@x.org', 'b@x.org', 'c@x.org'], 'Student Email|Campus Email|Contact'],
  ['ignore', ['x', 'y', 'z'], 'Advisor|Mentor name|Faculty Email|Rank|Academic Title'],
  ['ignore', ['Y', 'N', 'Y'], 'Resident|Student|Fellow'],
])('a column of a learner roster becomes %s with %j when it is called %s', (field, values, names) => {
  const wrong = names.split('|').filter((name) => fieldsOf('learners', [name], ...values.map((value) => [value]))[0] !== field);
  expect(wrong).toEqual([]);
});

it('knows the names it lists, each for one field of a kind, or for what stands in the column', () => {
  expect(Object.values(headerNames).flat().length).toBeGreaterThan(150);
  const unknown = (Object.entries(headerNames) as [RosterField, readonly string[]][]).flatMap(([field, names]) => {
    const kind = ['stage', 'program', 'graduation'].includes(field) ? 'learners' : 'faculty';
    return names.filter((name) => ['ignore', 'identity'].includes(fieldsOf(kind, [name])[0]));
  });
  const ofOthers = /student|learner|trainee|resident|fellow|mentor/;
  expect(unknown.filter((name) => !ofOthers.test(name))).toEqual([]);
});

it.each([
  ['mail under any name', ['Kontakt', 'a@x.org', 'b@x.org', 'c@x.org'], 'mail', 'Looks like e-mail in 3 of 3 rows.'],
  ['specialties under any name', ['Home', 'ObGyn', 'Ob/Gyn', 'Neurology'], 'specialty', '3 spellings read as 2 specialties.'],
  ['ranks under any name', ['X1', 'Asst Prof', 'Professor', 'Instructor'], 'title', 'Looks like academic ranks.'],
  ['names under any name', ['X1', 'Osei, Adwoa B., MD MPH', 'Corazon Lim', 'van der Berg, Anna'], 'full_name', 'Looks like names.'],
  [
    'names under the name of a role',
    ['Faculty Member', 'Núñez-Ortiz-12, Imani J., MD MPH', 'Lim, Corazon', 'Ek, Bo'],
    'full_name',
    'Its name says a name.',
  ],
  ['ids under any name', ['X1', 'A00123', 'A00124', 'A00199'], 'key', 'Looks like ids; rows are matched by it.'],
  [
    'spellings that are not known',
    ['Specialty', 'ObGyn', 'Neurology', 'Basket weaving'],
    'specialty',
    '3 spellings read as 2 specialties. 1 spelling is left for the person to choose.',
  ],
  ['forms of address', ['Title', 'Dr.', 'Prof', 'Dr'], 'ignore', 'Looks like a form of address.'],
  ['a rank that all have', ['Rank', 'Prof.', 'Prof', 'Prof.'], 'title', 'Its name says an academic rank.'],
  ['ids that begin at one', ['Empl ID', '000001', '000002', '000003'], 'key', 'Its name says a stable id; rows are matched by it.'],
  ['names of which one is wrong', ['Faculty', 'Lim, Corazon', 'Ek, Bo', '#REF'], 'full_name', 'Its name says a name.'],
  ['numbers of rows', ['No', '1', '2', '3'], 'ignore', 'Not recognized.'],
  ['telephone numbers', ['X1', '5551234', '5551235', '5551236'], 'ignore', 'Not recognized.'],
  ['years', ['X1', '1999', '2001', '2003'], 'ignore', 'Not recognized.'],
  ['a date of birth', ['DOB', '1/1/1980', '1/2/1980', '1/3/1980'], 'ignore', 'Nobody here needs this, so it was left unread.'],
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
  expect(guess('faculty', [name], ...values.map((value) => [value]))[0]).toMatchObject({ field, why });
});

it('never shows a value of an identity column, and shows up to three of the others', () => {
  const columns = guess('faculty', ['Ethnicity', 'Rank'], ['canary', 'A'], ['canary', 'A'], ['canary', 'B'], ['x', 'C'], ['y', 'D']);
  expect(columns.map(({ samples }) => samples)).toEqual([[], ['A', 'B', 'C']]);
});

it('gives a field once, to the column whose name says it best, and says who has it', () => {
  const columns = guess('faculty', ['Alternate mail', 'E-mail', 'E-mail 2'], ['a@x.org', 'b@x.org', 'c@x.org']);
  expect(columns.map(({ field, why }) => [field, why])).toEqual([
    ['ignore', '“E-mail” is read for this already.'],
    ['mail', 'Looks like e-mail in 1 of 1 rows.'],
    ['ignore', '“E-mail” is read for this already.'],
  ]);
  expect(fieldsOf('faculty', ['E-mail', 'Contact'], ['aosei', 'a@x.org'], ['clim', 'b@x.org'])).toEqual(['ignore', 'mail']);
  expect(fieldsOf('faculty', ['Legal First Name', 'Preferred First Name'], ['Adwoa', 'Addie'])).toEqual(['ignore', 'given_name']);
});

it('takes over the mapping saved last, but never for identity or what the roster does not have', () => {
  const given = roster(['Cohort', 'Gender', 'Level'], ['x', 'y', 'z']);
  const columns = atOnce(guessColumns(given, 'faculty', ['title', 'department', 'stage']));
  expect(columns.map(({ field, why }) => [field, why])).toEqual([
    ['title', 'Same as last time.'],
    ['identity', 'Only the person can say this.'],
    ['ignore', 'Not recognized.'],
  ]);
});
