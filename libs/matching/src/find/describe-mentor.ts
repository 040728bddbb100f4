import type { FacetRules, MentorCard, MentorPage, Wish } from '@akin/contracts';
import { allows, type Lexicon, type MentorFacts } from '@akin/people';
import { explainMentor } from '../engine/explain-mentor.js';
import type { WordIndex } from '../engine/index-vocabulary.js';
import type { MentorCandidate } from './to-candidate.js';

/** A mentor as a card in the list of one learner. Whether the learner has asked already is known to the floor above. */
export function describeCard(mentor: MentorCandidate, wishes: readonly Wish[], words: WordIndex, lexicon: Lexicon): MentorCard {
  const { facts } = mentor;
  const reasons = explainMentor(wishes, mentor, words);
  const told = new Set(reasons.filter(({ kind, wish }) => kind === 'meets' && wish.facet === 'need').map(({ wish }) => wish.term));
  return {
    id: facts.id,
    name: facts.name,
    pronouns: facts.pronouns,
    role: facts.role,
    subspecialty: facts.subspecialty && lexicon.termLabel('subspecialty', facts.subspecialty),
    ownWords: facts.ownWords,
    reasons,
    alsoHelpsWith: facts.helpsWith.filter((need) => !told.has(need)).map((need) => lexicon.needLabel(need)),
    capacity: facts.capacity,
    taken: facts.taken,
    held: facts.held,
    room: Math.max(0, mentor.room),
    openRequestId: null,
  };
}

/** A mentor's page: the card and what the mentor chose to show to members of the school. */
export function describePage(
  mentor: MentorCandidate,
  wishes: readonly Wish[],
  words: WordIndex,
  lexicon: Lexicon,
  whyNot: string | null,
): MentorPage {
  return {
    ...describeCard(mentor, wishes, words, lexicon),
    department: mentor.facts.department,
    helpsWith: mentor.facts.helpsWith.map((need) => lexicon.needLabel(need)),
    facets: shownFacets(mentor.facts, lexicon),
    mayAsk: whyNot === null,
    whyNot,
  };
}

/**
 * All the words a search may find a mentor by: nothing that the page does not tell the reader, in these or other words, and
 * nothing the school's policy does not let anyone search by.
 */
export function searchableTexts(facts: MentorFacts, rules: FacetRules, lexicon: Lexicon): (string | null)[] {
  const findable = { facets: facts.facets.filter(({ facet }) => allows(rules, facet, 'search')) };
  const shown = shownFacets(findable, lexicon).flatMap(({ values, ownWords }) => [...values, ownWords]);
  const toldAs = openAnswers(findable).flatMap(({ facet, terms }) => terms.flatMap((term) => namesOf(facet, term, lexicon)));
  return [
    facts.name,
    facts.role,
    facts.department,
    facts.ownWords,
    ...namesOf('specialty', facts.specialty, lexicon),
    ...namesOf('subspecialty', facts.subspecialty, lexicon),
    ...facts.helpsWith.map((need) => lexicon.needLabel(need)),
    ...shown,
    ...toldAs,
  ];
}

/** A term's label and the other words it is found by: `ENT` finds an otolaryngologist. */
function namesOf(facet: string, code: string | null, lexicon: Lexicon): string[] {
  const term = code === null ? undefined : lexicon.termOf(facet, code);
  return term === undefined ? [] : [term.label, ...(term.aliases ?? [])];
}

function shownFacets(facts: Pick<MentorFacts, 'facets'>, lexicon: Lexicon): MentorPage['facets'] {
  return openAnswers(facts).map(({ facet, terms, ownWords, audience }) => ({
    facet,
    label: lexicon.facetLabel(facet),
    values: terms.map((term) => lexicon.labelForOthers(facet, term)),
    ownWords,
    audience,
  }));
}

function openAnswers({ facets }: Pick<MentorFacts, 'facets'>): MentorFacts['facets'] {
  return facets.filter(
    ({ audience, terms, ownWords }) => (audience === 'school' || audience === 'partners') && (terms.length > 0 || ownWords),
  );
}
