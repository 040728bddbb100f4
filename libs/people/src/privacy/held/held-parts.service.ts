import { Injectable } from '@nestjs/common';
import type { HeldFact, HeldPart } from '@akin/contracts';

/** How one room tells a person what it holds about them, and erases what may go. */
export interface HeldSource extends Omit<HeldPart, 'facts'> {
  /** Order on the page: lower first. */
  place: number;
  facts(personId: string): Promise<HeldFact[]>;
  /** Present exactly where `erasing` is `now`. */
  erase?(personId: string): Promise<void>;
}

/** Every room that holds something about a person registers here when it starts. */
@Injectable()
export class HeldParts {
  private readonly known: HeldSource[] = [];

  add(source: HeldSource): void {
    this.known.push(source);
  }

  all(): HeldSource[] {
    return this.known.toSorted((a, b) => a.place - b.place);
  }

  find(part: string): HeldSource | undefined {
    return this.known.find((source) => source.part === part);
  }
}
