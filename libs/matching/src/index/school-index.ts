import type { FacetRules } from '@akin/contracts';
import { allows, type Lexicon, type MentorFacts } from '@akin/people';
import { indexVocabulary, type WordIndex } from '../engine/index-vocabulary.js';
import type { MentorRow } from '../engine/mentor-row.js';
import { MentorTable } from '../engine/mentor-table.js';

/**
 * The mentors of one school as search knows them; nothing is in it that members of the school may not see. Later looks
 * change it in place: work through it in one go, or live with somebody having gone.
 */
export interface SchoolIndex {
  readonly table: MentorTable;
  readonly lexicon: Lexicon;
  readonly words: WordIndex;
  readonly rules: FacetRules;
  /** Of active and paused mentors, those who are full or away included; undefined for anybody else. */
  facts(id: string): MentorFacts | undefined;
  /** As the engine knows them; undefined for the same people. */
  row(id: string): MentorRow | undefined;
}

/** The index while it is filled and kept up to date. */
export class SchoolMentors implements SchoolIndex {
  readonly words: WordIndex;
  readonly table: MentorTable;
  private readonly known = new Map<string, MentorFacts>();

  constructor(
    readonly rules: FacetRules,
    readonly lexicon: Lexicon,
  ) {
    this.words = indexVocabulary(
      lexicon.view,
      (facet) => allows(rules, facet, 'search'),
      (facet, code) => lexicon.termOf(facet, code),
    );
    this.table = new MentorTable(this.words);
  }

  get size(): number {
    return this.known.size;
  }

  facts(id: string): MentorFacts | undefined {
    return this.known.get(id);
  }

  row(id: string): MentorRow | undefined {
    return this.table.row(id);
  }

  put(facts: MentorFacts, row: MentorRow): void {
    this.known.set(facts.id, facts);
    this.table.put(row);
  }

  remove(id: string): void {
    this.known.delete(id);
    this.table.remove(id);
  }
}
