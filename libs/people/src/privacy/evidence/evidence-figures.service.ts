import { Injectable } from '@nestjs/common';
import type { EvidenceFigure } from '@akin/contracts';

/** Counts of one room, by calendar year at the school; `timeZone` is the school's. */
export type EvidenceSource = (timeZone: string) => Promise<EvidenceFigure[]>;

/** Every room that can say how many came and were taken registers here when it starts. */
@Injectable()
export class EvidenceFigures {
  private readonly sources: EvidenceSource[] = [];

  add(source: EvidenceSource): void {
    this.sources.push(source);
  }

  /** Newest year first, and within it in the order of the rooms. */
  async all(timeZone: string): Promise<EvidenceFigure[]> {
    const figures: EvidenceFigure[] = [];
    for (const source of this.sources) figures.push(...(await source(timeZone)));
    return figures.toSorted((left, right) => right.year - left.year);
  }
}
