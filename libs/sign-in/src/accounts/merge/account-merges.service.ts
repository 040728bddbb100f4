import { Injectable } from '@nestjs/common';
import type { MergeCount } from '@akin/contracts';

/** How one room makes what two accounts have there one account's. It runs inside the unit that merges. */
export interface AccountMerger {
  /** Higher floors move first: what they give back is counted in the rooms below. */
  readonly floor: number;
  /** Every column that points at an account, as `table.column`. A test compares them with the database's own list. */
  readonly columns: readonly string[];
  /** How much an account has, for the administrator who decides: figures, never what it is. */
  counts(accountId: string): Promise<{ what: MergeCount; count: number }[]>;
  /**
   * Moves everything from one account to the other, so that nothing points at the first any more.
   * @throws Refusal when these two cannot be one person; then nothing at all is changed
   */
  move(from: string, to: string): Promise<void>;
}

/** The rooms above know which rows point at a person; each registers here, when it starts, how they move. */
@Injectable()
export class AccountMerges {
  private readonly known: AccountMerger[] = [];

  add(merger: AccountMerger): void {
    this.known.push(merger);
  }

  /** In the order in which they move. */
  all(): AccountMerger[] {
    return this.known.toSorted((a, b) => b.floor - a.floor);
  }
}
