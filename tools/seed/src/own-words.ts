import { openVoices, personalVoices } from './voices.js';
import type { Random } from './random.js';
import type { PlannedFacet } from './school-plan.js';

/** Deals own-words lines so that nobody at a school says what someone else already said, while they last. */
export class OwnWords {
  private readonly open: string[];
  private readonly personal: Map<string, string[]>;

  /** `said` is what others at the school already say; no sentence of it comes again. */
  constructor(said: readonly string[], random: Random) {
    const unsaid = (lines: readonly string[]) => random.shuffle(lines).filter((line) => !repeats(line, said));
    this.open = unsaid(openVoices);
    this.personal = new Map(Object.entries(personalVoices).map(([facet, lines]) => [facet, unsaid(lines)]));
  }

  /**
   * A line for someone with these answers, or null when all are spoken for. A line about the speaker's own life is only
   * given to someone who shows that same answer to the whole school.
   */
  of(facets: readonly PlannedFacet[]): string | null {
    const shown = facets.filter(({ audience }) => audience === 'school' || audience === 'partners');
    const line = shown.map(({ facet }) => this.personal.get(facet)?.pop()).find((candidate) => candidate !== undefined);
    return line ?? this.open.pop() ?? null;
  }
}

function repeats(line: string, said: readonly string[]): boolean {
  return line.split(/(?<=[.?]) /).some((sentence) => said.some((other) => other.includes(sentence.replace(/\.$/, ''))));
}
