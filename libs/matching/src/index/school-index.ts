import type { FacetRules } from '@akin/contracts';
import type { Lexicon, MentorFacts } from '@akin/people';
import type { WordIndex } from '../engine/index-vocabulary.js';
import type { MentorTable } from '../engine/mentor-table.js';

/**
 * The mentors of one school as search knows them, at the moment `MentorIndex.now` answered; only what members of the school
 * may see. Later looks change it in place: work through it in one go, or look again.
 */
export interface SchoolIndex {
  readonly table: MentorTable;
  readonly lexicon: Lexicon;
  readonly words: WordIndex;
  readonly rules: FacetRules;
  /** Active and paused mentors, those who are away included; undefined for anybody else. */
  facts(id: string): MentorFacts | undefined;
}
