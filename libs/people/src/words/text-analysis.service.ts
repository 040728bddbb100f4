import { Injectable } from '@nestjs/common';
import { Accounts } from '@akin/sign-in';
import { MentorDirectory } from '../mentors/mentor-directory.service.js';
import { countSlips, slipsForgiven } from './count-slips.js';
import { LanguageRepository, type Lexemes } from './language.repository.js';

/** As many words are offered for one that was spelled almost right. */
const mostMeant = 3;
/** As many are looked at for them. */
const mostAlike = 50;

/** Texts as searching compares them, and the words somebody may have meant. */
@Injectable()
export class TextAnalysis {
  constructor(
    private readonly language: LanguageRepository,
    private readonly accounts: Accounts,
    private readonly mentors: MentorDirectory,
  ) {}

  /** The lexemes of each text, in the order of the texts; the same for what is searched and for what is typed. */
  async lexemes(texts: readonly string[]): Promise<Lexemes[]> {
    return texts.length === 0 ? [] : this.language.lexemes(texts);
  }

  /** Words of the names of mentors whom learners may find that this one may be meant for, best first, at most three. */
  async likeNames(word: string): Promise<string[]> {
    const [{ simple }] = await this.lexemes([word]);
    if (simple.length !== 1 || slipsForgiven(simple[0]) === 0) return [];
    const people = await this.accounts.likeNames(simple[0]);
    const listed = new Set(await this.mentors.listed(people.map(({ id }) => id)));
    const names = people.filter(({ id }) => listed.has(id)).map(({ name }) => name);
    const words = new Set((await this.lexemes(names)).flatMap((lexemes) => lexemes.simple));
    return this.likeWords(simple[0], [...words]);
  }

  /** Those of the given words that this one may be meant for, best first, at most three; never the word itself. */
  async likeWords(word: string, among: readonly string[]): Promise<string[]> {
    const meant = word.toLowerCase();
    const slips = slipsForgiven(meant);
    if (slips === 0 || among.length === 0) return [];
    const alike = (await this.language.alike(word, among, mostAlike)).map((one) => ({ one, slips: countSlips(meant, one.toLowerCase()) }));
    return alike
      .filter((found) => found.slips > 0 && found.slips <= slips)
      .sort((a, b) => a.slips - b.slips)
      .slice(0, mostMeant)
      .map(({ one }) => one);
  }
}
