import type { MentorCard, MentorPage } from '@akin/contracts';
import { howWeMeetInWords, type Lexicon, type MentorFacts } from '@akin/people';
import { explainMentor } from '../engine/explain-mentor.js';
import type { WordIndex } from '../engine/index-vocabulary.js';
import type { MentorRow, ShownAnswer } from '../engine/mentor-row.js';
import type { HeededWish } from '../engine/query.js';
import { findSharedGround } from './find-shared-ground.js';

/** A mentor as the index knows them: what is told, and the row by which they were found. */
export interface Known {
  facts: MentorFacts;
  row: MentorRow;
}

/** The school's words. */
export interface Words {
  lexicon: Lexicon;
  words: WordIndex;
}

/** A mentor as a card for one learner. Whether the learner has asked already is known to the floor above. */
export function describeCard({ facts, row }: Known, wishes: readonly HeededWish[], { lexicon, words }: Words): MentorCard {
  const reasons = explainMentor(wishes, row, words);
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
    room: row.room,
    openRequestId: null,
  };
}

/** What a page tells beside the card. */
export interface PageParts {
  card: MentorCard;
  similar: MentorCard[];
  /** What the reader answered about themselves. */
  own: readonly ShownAnswer[];
  whyNot: string | null;
}

/** A mentor's page: the card and what the mentor chose to show to members of the school. */
export function describePage({ facts, row }: Known, { card, similar, own, whyNot }: PageParts, { lexicon }: Words): MentorPage {
  return {
    ...card,
    department: facts.department,
    helpsWith: facts.helpsWith.map((need) => lexicon.needLabel(need)),
    focus: facts.focus.map((need) => lexicon.needLabel(need)),
    facets: shownFacets(facts, lexicon),
    howWeMeet: howWeMeetInWords(facts.howWeMeet),
    prefersStages: facts.prefersStages,
    sharedGround: findSharedGround(inOrder(row.facets, lexicon), own, lexicon),
    similar,
    mayAsk: whyNot === null,
    whyNot,
  };
}

function shownFacets({ facets }: MentorFacts, lexicon: Lexicon): MentorPage['facets'] {
  return inOrder(facets, lexicon)
    .filter(({ terms, ownWords }) => terms.length > 0 || ownWords)
    .map(({ facet, terms, ownWords, audience }) => ({
      facet,
      label: lexicon.facetLabel(facet),
      values: terms.map((term) => lexicon.labelForOthers(facet, term)),
      ownWords,
      audience,
    }));
}

/** As the school lists its facets, whatever order they were answered in. */
function inOrder<Answer extends { facet: string }>(answers: readonly Answer[], { view }: Lexicon): Answer[] {
  const place = new Map(view.facets.map(({ code }, at) => [code, at]));
  return [...answers].sort((a, b) => (place.get(a.facet) ?? Infinity) - (place.get(b.facet) ?? Infinity));
}
