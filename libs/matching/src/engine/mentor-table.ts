import { isEmpty } from './bits.js';
import { hashText } from './draw-ticket.js';
import type { WordIndex } from './index-vocabulary.js';
import type { MentorRow } from './mentor-row.js';
import type { SearchedWord } from './query.js';
import { TableColumns } from './table-columns.js';
import { wordBits } from './word-bits.js';

const firstSlots = 64;

/**
 * The mentors of a school, ready to be searched. They come and go in place, each in a slot of its own; a change of the
 * vocabulary or of the policy takes a new table. What is put in is kept and must not change.
 */
export class MentorTable {
  readonly columns: TableColumns;
  private slots = firstSlots;
  private hashes: Int32Array = new Int32Array(firstSlots);
  private rooms: Int32Array = new Int32Array(firstSlots);
  private readonly rows: (MentorRow | undefined)[] = [];
  private readonly slotById = new Map<string, number>();
  private readonly freed: number[] = [];

  constructor(readonly words: WordIndex) {
    this.columns = new TableColumns(words, firstSlots);
  }

  get size(): number {
    return this.slotById.size;
  }

  has(id: string): boolean {
    return this.slotById.has(id);
  }

  row(id: string): MentorRow | undefined {
    const slot = this.slotById.get(id);
    return slot === undefined ? undefined : this.rows[slot];
  }

  /** Adds a mentor, or takes the place of what was known of them. */
  put(row: MentorRow): void {
    this.remove(row.id);
    const slot = this.freed.pop() ?? this.size;
    if (slot >= this.slots) this.grow();
    this.slotById.set(row.id, slot);
    this.rows[slot] = row;
    this.hashes[slot] = hashText(row.id);
    this.rooms[slot] = row.room;
    this.columns.enter(row, slot);
  }

  /** Forgets a mentor; nothing happens when there is none. */
  remove(id: string): void {
    const slot = this.slotById.get(id);
    if (slot === undefined) return;
    this.columns.leave(this.at(slot), slot);
    this.rows[slot] = undefined;
    this.slotById.delete(id);
    this.freed.push(slot);
  }

  /** Whether anybody has a searched word, with room or not. */
  finds(word: SearchedWord): boolean {
    return !isEmpty(wordBits(this.columns, word).any);
  }

  /** The words of all their names, each once. */
  nameWords(): string[] {
    return this.columns.names.lexemes();
  }

  slotOf(id: string): number | undefined {
    return this.slotById.get(id);
  }

  /** Whoever is in a slot that is taken. */
  at(slot: number): MentorRow {
    const row = this.rows[slot];
    if (row === undefined) throw new Error(`nobody is in slot ${slot}`);
    return row;
  }

  /** The id of whoever is in the slot, as the draw reads it. */
  hashAt(slot: number): number {
    return this.hashes[slot];
  }

  roomAt(slot: number): number {
    return this.rooms[slot];
  }

  private grow(): void {
    this.slots *= 2;
    this.hashes = wider(this.hashes, this.slots);
    this.rooms = wider(this.rooms, this.slots);
    this.columns.grow(this.slots);
  }
}

function wider(column: Int32Array, slots: number): Int32Array {
  const grown = new Int32Array(slots);
  grown.set(column);
  return grown;
}
