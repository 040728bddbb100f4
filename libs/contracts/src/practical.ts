import type { FacetView } from './vocabulary.js';

/** How, when and as what mentor and learner work together: facts of the mentor's profile, open to the school's members. */
export const practicalFacets = ['meeting_mode', 'meeting_time', 'mentoring_kind'] as const;
export type PracticalFacet = (typeof practicalFacets)[number];

const practical = (
  code: PracticalFacet,
  words: Pick<FacetView, 'label' | 'wishLabel' | 'missLabel'>,
  terms: FacetView['terms'],
): FacetView => ({
  code,
  ...words,
  identity: false,
  multiple: true,
  terms,
});

/** The same at every school, worded like facets so that wishes, reasons and pages read alike. */
export const practicalViews: readonly FacetView[] = [
  practical('meeting_mode', { label: 'How we meet', wishLabel: 'Meets {term}', missLabel: 'Does not meet {term}' }, [
    { code: 'in_person', label: 'in person' },
    { code: 'video', label: 'by video', aliases: ['zoom', 'online', 'remote', 'virtual'] },
    { code: 'phone', label: 'by phone' },
  ]),
  practical('meeting_time', { label: 'When we meet', wishLabel: 'Can meet {term}', missLabel: 'Does not meet {term}' }, [
    { code: 'weekday_mornings', label: 'on weekday mornings' },
    { code: 'weekday_middays', label: 'at midday', aliases: ['lunch', 'noon'] },
    { code: 'weekday_afternoons', label: 'on weekday afternoons' },
    { code: 'weekday_evenings', label: 'on weekday evenings' },
    { code: 'weekends', label: 'on weekends' },
  ]),
  practical('mentoring_kind', { label: 'Kind of mentoring', wishLabel: 'Offers {term}', missLabel: 'Does not offer {term}' }, [
    { code: 'long_term', label: 'a long-term pair' },
    { code: 'one_hour', label: 'a single hour', aliases: ['flash'] },
    { code: 'co_mentors', label: 'mentoring together with another mentor', aliases: ['co-mentors'] },
    { code: 'pod', label: 'a small group', aliases: ['pod'] },
  ]),
];

/** What a mentor says of how they mentor. Empty means not answered. */
export type HowWeMeet = Record<PracticalFacet, string[]>;

/** Whom a mentor would rather work with, by where learners stand. A preference on stage, never on who somebody is. */
export const stageGroups = ['student', 'resident', 'fellow', 'researcher'] as const;
export type StageGroup = (typeof stageGroups)[number];

/** As a mentor's page says it: `Would rather work with residents`. */
export const stageGroupWords: Record<StageGroup, string> = {
  student: 'medical students',
  resident: 'residents',
  fellow: 'fellows',
  researcher: 'researchers in training',
};
