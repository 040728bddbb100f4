import { Injectable } from '@nestjs/common';
import type { FacetRules } from '@akin/contracts';
import { MentorDirectory, PolicyInForce, SchoolVocabulary, TextAnalysis, type Lexemes, type MentorFacts } from '@akin/people';
import { SchoolMentors } from './school-index.js';
import { textsOf, toRow } from './to-row.js';

/** How many mentors are read at a time; other requests have their turn in between. */
const together = 100;
/** While the texts of some are analyzed, others are read. */
const lanes = 2;

/** Reads mentors and their texts from the database into an index. */
@Injectable()
export class MentorLoader {
  constructor(
    private readonly directory: MentorDirectory,
    private readonly analysis: TextAnalysis,
    private readonly policy: PolicyInForce,
    private readonly vocabulary: SchoolVocabulary,
  ) {}

  /** What the school lets be done with each facet now. */
  rules(): Promise<FacetRules> {
    return this.policy.rules();
  }

  /** Every mentor learners may find, by the school's words and policy of this moment. */
  async everybody(): Promise<SchoolMentors> {
    const [rules, lexicon, ids] = await Promise.all([this.policy.rules(), this.vocabulary.lexicon(), this.directory.listed()]);
    const mentors = new SchoolMentors(rules, lexicon);
    await this.read(mentors, ids);
    return mentors;
  }

  /** Reads these people anew; who cannot be found any more goes. */
  async read(mentors: SchoolMentors, ids: readonly string[]): Promise<void> {
    let begun = 0;
    const lane = async () => {
      while (begun < ids.length) await this.readSome(mentors, ids.slice(begun, (begun += together)));
    };
    const ended = await Promise.allSettled(Array.from({ length: lanes }, lane));
    // Only now is nothing under way any more that could put back what a later look has read anew.
    for (const end of ended) if (end.status === 'rejected') throw end.reason;
  }

  private async readSome(mentors: SchoolMentors, ids: readonly string[]): Promise<void> {
    const found = await this.directory.shown(ids);
    const texts = found.map((facts) => textsOf(facts, mentors.rules));
    const lexemes = await this.analysis.lexemes(texts.flatMap(({ name, title, text, searchOnly }) => [name, title, text, searchOnly]));
    const there = new Set(found.map(({ id }) => id));
    for (const id of ids) if (!there.has(id)) mentors.remove(id);
    found.forEach((facts, at) => put(mentors, facts, lexemes.slice(4 * at, 4 * at + 4)));
  }
}

function put(mentors: SchoolMentors, facts: MentorFacts, [name, title, text, searchOnly]: readonly Lexemes[]): void {
  const lexemes = { name: name.simple, title: title.simple, text: wordsAndStems(text), searchOnly: wordsAndStems(searchOnly) };
  mentors.put(facts, toRow(facts, lexemes));
}

function wordsAndStems({ english, telling }: Lexemes): string[] {
  return [...new Set([...english, ...telling])];
}
