import { schoolRoles, staffRoles, type SchoolRole } from '@akin/contracts';
import { columnsFor } from './columns-for.js';
import { mentorColumns } from './mentor-columns.js';
import { peopleColumns } from './people-columns.js';
import { selectionColumns } from './selection-columns.js';

const headings = (columns: readonly { heading: string; for: readonly SchoolRole[] }[], ...roles: SchoolRole[]) =>
  columnsFor(columns as Parameters<typeof columnsFor>[0], roles).map(({ heading }) => heading);

const people = ['Name', 'E-mail', 'Roles', 'Title', 'Department', 'Mentor state', 'Has signed in', 'No longer listed', 'Suspended'];
const mentors = ['Name', 'E-mail', 'Title', 'Department', 'State', 'No longer listed'];
const applications = ['Name', 'E-mail', 'Title', 'Department', 'Application', 'Sent on', 'Waits for a second yes', 'Decided on'];
const office = [
  'Rank',
  'Specialty',
  'Subspecialty',
  'Places',
  'Taken',
  'Held for requests',
  'Helps with',
  'First of all',
  'Meets',
  'Would rather work with',
  'Trained on',
  'Active since',
  'Back on',
];

describe('who may take which columns away', () => {
  it.each(['cme_office', 'reviewer', 'viewer'] as const)('%s: what the list of people shows to all who run the program', (role) => {
    expect(headings(peopleColumns, role)).toEqual(people);
    expect(headings(mentorColumns, role)).toEqual(mentors);
  });

  it.each(['admin', 'coordinator'] as const)('%s: what a roster says, too, and how mentors are getting on', (role) => {
    expect(headings(peopleColumns, role)).toEqual(
      expect.arrayContaining([...people, 'School ID', 'First name', 'Last name', 'Stage', 'Program']),
    );
    expect(headings(mentorColumns, role)).toEqual(expect.arrayContaining([...mentors, ...office]));
  });

  it('first sign-ins are for those who look after accounts', () => {
    expect(schoolRoles.filter((role) => headings(peopleColumns, role).includes('First sign-in'))).toEqual(['admin']);
  });

  it.each<[string, SchoolRole[], string[]]>([
    ['an administrator', ['admin'], applications],
    ['a reviewer', ['reviewer'], [...applications, 'Criteria met']],
    ['an administrator who reviews', ['admin', 'reviewer'], [...applications, 'Criteria met']],
    ['a coordinator', ['coordinator'], []],
    ['a viewer', ['viewer', 'cme_office'], []],
  ])('%s takes of applications: %#', (_who, roles, expected) => expect(headings(selectionColumns, ...roles)).toEqual(expected));

  it('nobody else takes anything', () => {
    const others = schoolRoles.filter((role) => !(staffRoles as readonly SchoolRole[]).includes(role));
    expect(
      others.flatMap((role) => [peopleColumns, mentorColumns, selectionColumns].flatMap((list) => headings(list as never, role))),
    ).toEqual([]);
    expect(headings(peopleColumns)).toEqual([]);
  });
});
