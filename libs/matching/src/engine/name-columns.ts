import type { Wished } from '@akin/contracts';
import type { WordIndex } from './index-vocabulary.js';
import { kinOf, withBroader } from './meet-term.js';
import type { MentorRow } from './mentor-row.js';

/** The names of the columns a mentor stands in. */
export interface ColumnNames {
  /** What the mentor says, word for word. */
  is: string[];
  /** Broader terms of what the mentor says. */
  within: string[];
  marks: string[];
}

export const termColumn = (facet: string, term: string) => `${facet}\n${term}`;
export function readTermColumn(name: string): Wished {
  const [facet, term] = name.split('\n');
  return { facet, term };
}

export const answeredColumn = (facet: string) => `answered\n${facet}`;
export const kinColumn = (facet: string, kin: string) => `kin\n${facet}\n${kin}`;
export const focusColumn = (need: string) => `focus\n${need}`;
export const stageColumn = (stage: string) => `stage\n${stage}`;
/** Who has room, named areas first, would rather work with some stages, wrote something. */
export const open = 'open';
export const focused = 'focused';
export const choosy = 'choosy';
export const wrote = 'wrote';

export function nameColumns(mentor: MentorRow, words: WordIndex): ColumnNames {
  const said = mentor.facets.flatMap(({ facet, terms }) => terms.map((term) => ({ facet, term })));
  return {
    is: [...said.map(({ facet, term }) => termColumn(facet, term)), ...mentor.helpsWith.map((need) => termColumn('need', need))],
    within: said.flatMap(({ facet, term }) => withBroader(facet, term, words).slice(1).map((broader) => termColumn(facet, broader))), // prettier-ignore
    marks: [
      ...said.map(({ facet }) => answeredColumn(facet)),
      ...said.flatMap(({ facet, term }) => kinsOf(facet, term, words)),
      ...mentor.focus.map(focusColumn),
      ...mentor.stages.map(stageColumn),
      ...(mentor.helpsWith.length > 0 ? [answeredColumn('need')] : []),
      ...(mentor.room > 0 ? [open] : []),
      ...(mentor.focus.length > 0 ? [focused] : []),
      ...(mentor.stages.length > 0 ? [choosy] : []),
      ...(mentor.lexemes.text.length > 0 ? [wrote] : []),
    ],
  };
}

function kinsOf(facet: string, term: string, words: WordIndex): string[] {
  const kin = kinOf(facet, term, words);
  return kin === null ? [] : [kinColumn(facet, kin)];
}
