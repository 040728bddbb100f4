import { staffRoles, type PracticalFacet } from '@akin/contracts';
import type { Mentor } from '../mentors/mentor.js';
import { rosterTermLabel } from '../rosters/reading/roster-terms.js';
import type { ExportColumn } from './columns-for.js';
import { howWeMeetInWords, stagesInWords } from '../vocabulary/practical-words.js';
import { importers, mentorStateWords, yesNo, type ExportedPerson } from './people-columns.js';

export type ExportedMentor = ExportedPerson & { mentor: Mentor };

/** Where a mentor stands is in everybody's list of people; places, training and work are for those who look after mentors. */
export const mentorColumns: readonly ExportColumn<ExportedMentor>[] = [
  { heading: 'School ID', width: 14, for: importers, cell: ({ account }) => account.rosterKey },
  { heading: 'Name', width: 28, for: staffRoles, cell: ({ account }) => account.name },
  { heading: 'E-mail', width: 32, for: staffRoles, cell: ({ account }) => account.mail },
  { heading: 'Title', width: 24, for: staffRoles, cell: ({ profile }) => profile?.title },
  { heading: 'Rank', width: 20, for: importers, cell: ({ rostered }) => rostered?.rank && rosterTermLabel('title', rostered.rank) },
  { heading: 'Department', width: 24, for: staffRoles, cell: ({ profile }) => profile?.department },
  {
    heading: 'Specialty',
    width: 26,
    for: importers,
    cell: ({ profile }, { term }) => profile?.specialty && term('specialty', profile.specialty),
  },
  {
    heading: 'Subspecialty',
    width: 26,
    for: importers,
    cell: ({ profile }, { term }) => profile?.subspecialty && term('subspecialty', profile.subspecialty),
  },
  { heading: 'State', width: 16, for: staffRoles, cell: ({ mentor }) => mentorStateWords[mentor.state] },
  { heading: 'Back on', width: 12, for: importers, cell: ({ mentor }) => mentor.pausedUntil },
  { heading: 'Places', width: 9, for: importers, cell: ({ mentor }) => mentor.capacity },
  { heading: 'Taken', width: 9, for: importers, cell: ({ mentor }) => mentor.taken },
  { heading: 'Held for requests', width: 16, for: importers, cell: ({ mentor }) => mentor.held },
  { heading: 'Helps with', width: 40, for: importers, cell: ({ mentor }, { need }) => mentor.helpsWith.map(need).join('; ') },
  { heading: 'First of all', width: 30, for: importers, cell: ({ mentor }, { need }) => mentor.focus.map(need).join('; ') },
  practicalColumn('Meets', 'meeting_mode'),
  practicalColumn('When', 'meeting_time'),
  practicalColumn('Kinds of mentoring', 'mentoring_kind'),
  {
    heading: 'Would rather work with',
    width: 28,
    for: importers,
    cell: ({ mentor }) => (mentor.prefersStages.length > 0 ? stagesInWords(mentor.prefersStages) : null),
  },
  { heading: 'Trained on', width: 12, for: importers, cell: ({ mentor }, { day }) => mentor.trainedAt && day(mentor.trainedAt) },
  { heading: 'Active since', width: 12, for: importers, cell: ({ mentor }, { day }) => mentor.joinedAt && day(mentor.joinedAt) },
  { heading: 'No longer listed', width: 16, for: staffRoles, cell: ({ account }) => yesNo(account.leaving) },
];

function practicalColumn(heading: string, facet: PracticalFacet): ExportColumn<ExportedMentor> {
  return { heading, width: 24, for: importers, cell: ({ mentor }) => howWeMeetInWords(mentor.howWeMeet)[facet].join('; ') };
}
