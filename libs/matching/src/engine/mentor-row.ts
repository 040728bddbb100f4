import type { StageGroup } from '@akin/contracts';

/** A mentor as search knows one: nothing is in it that the school's members may not see. */
export interface MentorRow {
  id: string;
  /** Places neither taken nor held; 0 for who is away, full or paused. */
  room: number;
  /** Codes of the areas of need. */
  helpsWith: readonly string[];
  /** Those of `helpsWith` the mentor named first. */
  focus: readonly string[];
  /** Whom the mentor would rather work with; empty means anyone. */
  stages: readonly StageGroup[];
  /** Shown answers only; specialty, subspecialty and the practical facets are among them. */
  facets: readonly ShownAnswer[];
  lexemes: MentorLexemes;
}

export interface ShownAnswer {
  facet: string;
  terms: readonly string[];
}

/** The mentor's words as PostgreSQL analyzed them. */
export interface MentorLexemes {
  /** As written. */
  name: readonly string[];
  /** As written: title and department. */
  title: readonly string[];
  /** English stems of own words, those beside answers that people may search by and wish for included. */
  text: readonly string[];
  /** The same beside answers that people may search by but not wish for; none where left out. */
  searchOnly?: readonly string[];
}
