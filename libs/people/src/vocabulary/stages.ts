import type { Term } from '@akin/contracts';

const years = ['First', 'Second', 'Third', 'Fourth'];
const upTo = (last: number): number[] => Array.from({ length: last }, (_, i) => i + 1);

/** Where a learner stands. The code is what is stored with a profile and read where there is no room for the label. */
export const stageTerms: readonly Term[] = [
  { code: 'Pre-med', label: 'Pre-medical student' },
  ...years.map((year, i) => ({ code: `MS${i + 1}`, label: `${year}-year student (MS${i + 1})` })),
  { code: 'MD-PhD', label: 'MD-PhD student' },
  { code: 'Research year', label: 'Research or gap year' },
  { code: 'PhD', label: 'PhD student' },
  { code: 'Postdoc', label: 'Postdoctoral researcher' },
  ...upTo(7).map((year) => ({ code: `PGY${year}`, label: `Resident (PGY${year})` })),
  { code: 'Chief resident', label: 'Chief resident' },
  ...upTo(4).map((year) => ({ code: `Fellow ${year}`, label: `Fellow, year ${year}` })),
];

const labels = new Map(stageTerms.map(({ code, label }) => [code, label]));

/** The label of a stage, or undefined when the code is none of ours. */
export function stageLabel(code: string): string | undefined {
  return labels.get(code);
}
