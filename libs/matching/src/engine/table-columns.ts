import { BitColumns } from './bit-columns.js';
import type { Bits } from './bits.js';
import type { WordIndex } from './index-vocabulary.js';
import type { MentorRow } from './mentor-row.js';
import { nameColumns, readTermColumn } from './name-columns.js';
import { NamedTerms } from './named-terms.js';
import { Postings } from './postings.js';

/** Mentors by column: a set of slots for each answer, and who has which lexeme. */
export class TableColumns {
  readonly said: BitColumns;
  /** Broader terms of what mentors say. */
  readonly implied: BitColumns;
  readonly marks: BitColumns;
  readonly named = new NamedTerms();
  readonly names = new Postings();
  readonly titles = new Postings();
  readonly texts = new Postings();
  /** Beside `texts`: what a search finds and no wish goes by. */
  readonly searchOnly = new Postings();

  /** @param slots a multiple of 32 */
  constructor(
    readonly words: WordIndex,
    private slots: number,
  ) {
    this.said = new BitColumns(slots);
    this.implied = new BitColumns(slots);
    this.marks = new BitColumns(slots);
  }

  enter(row: MentorRow, slot: number): void {
    const { is, within, marks } = nameColumns(row, this.words);
    this.named.enter(
      [...is, ...within].filter((name) => this.words.searchable(readTermColumn(name).facet)),
      slot,
    );
    for (const name of is) this.said.mark(name, slot);
    for (const name of within) this.implied.mark(name, slot);
    for (const name of marks) this.marks.mark(name, slot);
    this.names.add(row.lexemes.name, slot);
    this.titles.add(row.lexemes.title, slot);
    this.texts.add(row.lexemes.text, slot);
    this.searchOnly.add(row.lexemes.searchOnly ?? [], slot);
  }

  /** @param row as it was entered */
  leave(row: MentorRow, slot: number): void {
    const { is, within, marks } = nameColumns(row, this.words);
    this.named.leave(slot);
    for (const name of is) this.said.unmark(name, slot);
    for (const name of within) this.implied.unmark(name, slot);
    for (const name of marks) this.marks.unmark(name, slot);
    this.names.remove(row.lexemes.name, slot);
    this.titles.remove(row.lexemes.title, slot);
    this.texts.remove(row.lexemes.text, slot);
    this.searchOnly.remove(row.lexemes.searchOnly ?? [], slot);
  }

  grow(slots: number): void {
    this.slots = slots;
    for (const columns of [this.said, this.implied, this.marks]) columns.grow(slots);
  }

  /** A set of nobody. */
  nobody(): Bits {
    return new Int32Array(this.slots >>> 5);
  }

  /** A sum of 0 for everybody. */
  sums(): Int32Array {
    return new Int32Array(this.slots);
  }
}
