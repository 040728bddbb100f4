import { holdsIdentity, isIdentityName } from './recognize-identity.js';
import { columnValues } from './column-values.js';

it.each(
  (
    'Race|Ethnicity|Race/Ethnicity|raceEthnicity|RACE_CD|ETHNIC_GRP_CD|URiM status|URM|UIM (Y/N)|Hispanic (Y/N)|Hispanic/Latino|LGBTQ|LGBTQIA+|' +
    'Gender|Gender Identity|GNDR|Sex|SEX_AT_BIRTH|Sexual Orientation|Orientation|Pronouns|Native language|Languages spoken|Home State|homeCountry|' +
    'Country of Birth|Place of birth|Nationality|Citizenship Status|Visa type|First-gen|First Generation?|1st Gen College|FGLI|Low income|Pell Grant|' +
    'Rural background|Disability|Disabled?|Veteran Status|Military service|Religion|Faith tradition|Caregiver|Marital Status|Affinity group|' +
    'Underrepresented|Minority|Tribal affiliation|Black/African American|Trans|EEO Code|M/F|IMG?|Heritage'
  ).split('|'),
)('"%s" is left unread', (name) => expect(isIdentityName(name)).toBe(true));

it.each(
  (
    'Employee ID|E-mail|First name|Last name|Rank|Department|Division|Specialty|Orientation date|Parent department|Children’s Hospital appt|POC name|' +
    'Office state|Country|Start date|Trace number|Cohort code|Embrace track|Faculty track|Sexton building|Phone|Title|Genetics|Suburb'
  ).split('|'),
)('"%s" is an ordinary column', (name) => expect(isIdentityName(name)).toBe(false));

const columnOf = (values: string[]) => columnValues({ header: ['x'], rows: values.map((value, i) => ({ row: i, cells: [value] })) }, 0);

it.each([
  [['Black', 'White', 'Hispanic', 'Asian'], true],
  [['Hispanic or Latino; White', 'Two or more races', 'Declined'], true],
  [['F', 'M', 'F', 'M'], true],
  [['Female', 'Male', ''], true],
  [['Lesbian', 'Straight', 'n/a'], true],
  [['Spanish, English', 'English'], true],
  [['URiM', 'Non-URiM'], true],
  [['', ''], false],
  [['Christian', 'Adwoa', 'Elias', 'Renata'], false],
  [['White', 'Osei', 'Lim'], false],
  [['Y', 'N', 'Y'], false],
  [['U', 'U'], false],
  [['Neurology', 'Pediatrics'], false],
])('%j reads like identity: %s', (values, expected) => expect(holdsIdentity(columnOf(values))).toBe(expected));
