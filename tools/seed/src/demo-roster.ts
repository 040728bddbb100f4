import { chairsOf, departmentName, northfieldDepartments } from './faculty-deck.js';
import { Names } from './invent-names.js';
import { namePools, type Heritage } from './names.js';
import { Random } from './random.js';

interface RosterRow {
  key: string;
  familyName: string;
  givenName: string;
  mail: string;
  department: string;
  rank: string;
}

const header = ['EMPL_ID', 'Last Name', 'First Name', 'Primary E-mail', 'Dept', 'Rank'];
const ranks = ['Assistant Professor', 'Associate Professor', 'Professor', 'Clinical Instructor'] as const;

/** Those whom the demonstration identity provider offers as mentors at any school it has not met. */
const castFamilyNames = ['Sample', 'Example', 'Instance'] as const;

/**
 * A dean's office roster of `count` invented faculty as CSV text, the same for the same school every time. All mails end
 * in `@<slug>.example`; the first rows are mentor1, mentor2 and mentor3 of the demonstration identity provider.
 */
export function demoRoster(slug: string, count: number): string {
  return csv([header, ...rosterRows(slug, count).map(cells)]);
}

/**
 * The same roster with an Ethnicity column, which Akin leaves unread, and three rows it cannot take: a mail that is none,
 * no mail at all, and the id of somebody else.
 */
export function troubledRoster(slug: string, count: number): string {
  const rows = rosterRows(slug, count);
  const at = [3, 7, 11].map((from) => from % count);
  const troubled = rows.map((row, n) => ({
    ...row,
    mail: n === at[0] ? row.mail.replace('@', ' at ') : n === at[1] ? '' : row.mail,
    key: n === at[2] ? (rows[0] as RosterRow).key : row.key,
  }));
  const random = new Random(`${slug} ethnicity column`);
  const column = ['Declined', 'Asian', 'Black', 'Hispanic', 'White', ''];
  return csv([[...header, 'Ethnicity'], ...troubled.map((row) => [...cells(row), random.pick(column)])]);
}

function rosterRows(slug: string, count: number): RosterRow[] {
  const random = new Random(`${slug} roster`);
  const names = new Names(slug, random);
  const chairs = random.shuffle(chairsOf(northfieldDepartments));
  const heritages = Object.keys(namePools) as Heritage[];
  return Array.from({ length: count }, (_, n) => {
    const familyName = castFamilyNames[n];
    const name = familyName
      ? { givenName: 'Morgan', familyName, mail: `mentor${n + 1}@${slug}.example` }
      : names.invent(random.pick(heritages));
    const department = departmentName(chairs[n % chairs.length]?.specialty ?? 'internal_medicine');
    return { ...name, key: `E${String(48213 + n * 7).padStart(7, '0')}`, department, rank: random.pick(ranks) };
  });
}

function cells({ key, familyName, givenName, mail, department, rank }: RosterRow): string[] {
  return [key, familyName, givenName, mail, department, rank];
}

function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(quoted).join(',')}\r\n`).join('');
}

function quoted(value: string): string {
  return /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
