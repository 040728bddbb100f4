import { allows, type MentorFacts } from '@akin/people';
import type { FacetRules } from '@akin/contracts';
import type { MentorRow } from '../engine/mentor-row.js';

/** What of a mentor is analyzed as text. */
export interface RowTexts {
  /** Words that an apostrophe joins are in it both ways: `Brien` finds O'Brien, too. */
  name: string;
  /** Title, department and role as cards show them. */
  title: string;
  /** Own words, and what was added in own words to answers that people may search by and wish for. */
  text: string;
  /** What was added to answers that they may search by, but not wish for. */
  searchOnly: string;
}

/** @param facts with shown answers only */
export function textsOf(facts: MentorFacts, rules: FacetRules): RowTexts {
  const searched = facts.facets.filter(({ facet }) => allows(rules, facet, 'search'));
  const mayWish = ({ facet }: { facet: string }) => allows(rules, facet, 'rank') && allows(rules, facet, 'must_have');
  return {
    name: `${facts.name}\n${facts.name.replace(/['’ʼ]/g, ' ')}`,
    title: joined([facts.title, facts.department, facts.role]),
    text: joined([facts.ownWords, ...searched.filter(mayWish).map(({ ownWords }) => ownWords)]),
    searchOnly: joined(searched.filter((answer) => !mayWish(answer)).map(({ ownWords }) => ownWords)),
  };
}

function joined(texts: readonly (string | null)[]): string {
  return texts.filter((text) => text !== null).join('\n');
}

/** A mentor as a row of the search. Specialty, subspecialty and how they meet join the facets so that wishes can name them. */
export function toRow(facts: MentorFacts, lexemes: MentorRow['lexemes']): MentorRow {
  const offered = facts.state === 'active' && !facts.away;
  return {
    id: facts.id,
    room: offered ? Math.max(0, facts.capacity - facts.taken - facts.held) : 0,
    helpsWith: facts.helpsWith,
    focus: facts.focus,
    stages: facts.prefersStages,
    facets: [
      ...facts.facets.filter(({ terms }) => terms.length > 0).map(({ facet, terms }) => ({ facet, terms })),
      ...fromProfile('specialty', facts.specialty),
      ...fromProfile('subspecialty', facts.subspecialty),
      ...Object.entries(facts.howWeMeet).flatMap(([facet, terms]) => (terms.length > 0 ? [{ facet, terms }] : [])),
    ],
    lexemes,
  };
}

function fromProfile(facet: string, term: string | null): MentorRow['facets'] {
  return term ? [{ facet, terms: [term] }] : [];
}
