import type { WordIndex } from './index-vocabulary.js';
import { matchLevel } from './match-level.js';
import type { MentorRow } from './mentor-row.js';
import type { SearchedWord } from './query.js';

/** The mentors of a school, ready to be searched. */
export class MentorTable {
  private readonly rows = new Map<string, MentorRow>();

  constructor(readonly words: WordIndex) {}

  get size(): number {
    return this.rows.size;
  }

  has(id: string): boolean {
    return this.rows.has(id);
  }

  row(id: string): MentorRow | undefined {
    return this.rows.get(id);
  }

  all(): MentorRow[] {
    return [...this.rows.values()];
  }

  /** Adds a mentor, or takes the place of what was known of them. */
  put(row: MentorRow): void {
    this.rows.set(row.id, row);
  }

  remove(id: string): void {
    this.rows.delete(id);
  }

  /** Whether anybody matches, with room or not. */
  finds(word: SearchedWord): boolean {
    return this.all().some((row) => matchLevel(word, row, this.words) > 0);
  }
}
