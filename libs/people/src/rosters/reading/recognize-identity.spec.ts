import { columnValues } from './column-values.js';
import { holdsIdentity, isIdentityName, isPrivateName } from './recognize-identity.js';

it.each(
  (
    'Race|Ethnicity|Race/Ethnicity|raceEthnicity|RACE_CD|ETHNIC_GRP_CD|URiM status|URM|UIM (Y/N)|Hispanic (Y/N)|Hispanic/Latino|LGBTQ|LGBTQIA+|' +
    'Gender|Gender Identity|GNDR|Sex|SEX_AT_BIRTH|Sexual Orientation|Orientation|Pronouns|Native language|Languages spoken|Home State|homeCountry|' +
    'Country of Birth|Place of birth|Nationality|Citizenship Status|Visa type|First-gen|First Generation?|1st Gen College|FGLI|Low income|Pell Grant|' +
    'Rural background|Disability|Disabled?|Veteran Status|Military service|Religion|Faith tradition|Caregiver|Marital Status|Affinity group|' +
    'Underrepresented|Minority|Tribal affiliation|Black/African American|Trans|EEO Code|M/F|IMG?|Heritage|R/E|Ethn.|Eth|Legal Sex|Pref Pronouns|Hisp?|' +
    'SOGI|SO/GI|URiM Y/N|Race1|Race 2|race_code_1|EthnicGroup|IPEDS Race/Eth|Gend.|Sex (M/F)|Sex Assigned at Birth|First Gen Y/N|Vet Status|Under-represented|' +
    'LatinX|Mother Tongue|Home Lang|POC|BIPOC|Identifies as|Self-ID|Country of Origin|Citizen?|Visa Status|H1B visa|Married?|Children|Dependents|Demographics|DEI|' +
    'Nat’l Origin|Birth Ctry|Citz|Raza|Etnia|Sexo|Género|M/W|Handicap|Perm Res|AfAm|Diversity Cat|Disadv|RACEETH|Person of color|Non-White|Fem?|AAPI|Jewish|' +
    'Relig|Caretaker|Has Children|Family status|Undoc|Foreign National|Skin color|Indig.|Low-Inc|Home St|Demo|ERG|Neurodiv|Identity category|' +
    'How do you identify|Self-Identified|He/Him|Cultural background|Sx|Orient.'
  ).split('|'),
)('"%s" is left unread', (name) => expect(isIdentityName(name)).toBe(true));

it.each(
  (
    'Employee ID|E-mail|First name|Last name|Rank|Department|Division|Specialty|Orientation date|Parent department|Children’s Hospital appt|POC name|' +
    'Office state|Country|Start date|Trace number|Cohort code|Embrace track|Faculty track|Sexton building|Phone|Title|Genetics|Suburb|Group|Group code|' +
    'State|City|Campus|Site|Location|Trace ID|Grace period|Transfer date|Transcript|Transaction ID|Transplant surgery|Transition date|Gen Med|General Medicine|' +
    'First appointment|First year of service|Generalist|Class|Section|Level|Status|Type|Category|Track|Tenure|Series|Code|Notes|Comments|Middle name|MI|Suffix|' +
    'Degrees|Credentials|Board certification|NPI|Fax|Pager|Mail stop|Mobile|Women’s Health Clinic|Essex campus|Wessex|Middlesex|Sussex County|Racine office|' +
    'Mentor|Mentee|Advisor|Program|Residency|Fellowship|PGY|Graduation|Class of|Expected graduation|Last updated|Hire date|FTE|Percent effort|Union|Manager|' +
    'Programming language|Visa card number|Veterans Affairs appointment|VA appointment|Rural health track name|Gender Health Clinic|Family name|Family medicine|' +
    'Home department|Home phone ext|Home address|Birth date|Session|Seseries|Minor|Major|Agency|Origin code of record|Nativity Hall|Latency'
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
  [['she/her', 'he/him', 'they/them'], true],
  [['She/Her/Hers', 'He/Him/His'], true],
  [['White', 'Unknown', 'Prefer not to say', 'Asian'], true],
  [['Non-Hispanic White', 'Black or African American'], true],
  [['U.S. Citizen', 'Permanent Resident'], true],
  [['Catholic', 'Jewish', 'Muslim'], true],
  [['', ''], false],
  [['Christian', 'Adwoa', 'Elias', 'Renata'], false],
  [['White', 'Osei', 'Lim'], false],
  [['Y', 'N', 'Y'], false],
  [['U', 'U'], false],
  [['X'], false],
  [['Neurology', 'Pediatrics'], false],
  [['Professor', 'Other', 'Other'], false],
  [['Unknown', 'Declined'], false],
  [['Full time', 'Part time'], false],
])('%j reads like identity: %s', (values, expected) => expect(holdsIdentity(columnOf(values))).toBe(expected));

it.each([
  'SSN',
  'Social Security Number',
  'DOB',
  'Date of Birth',
  'birthDate',
  'Age',
  'Annual Salary',
  'Passport no',
  'Home Address',
  'Driver’s License',
])('nobody needs "%s"', (name) => expect(isPrivateName(name)).toBe(true));

it.each(['Page', 'Start date', 'Rank', 'Office address', 'Work phone', 'Account', 'Social medicine', 'License type', 'Pay grade code'])(
  'somebody may need "%s"',
  (name) => expect(isPrivateName(name)).toBe(false),
);
