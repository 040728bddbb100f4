import { Injectable } from '@nestjs/common';
import { countSlips, isWithinSlips, slipsForgiven } from './count-slips.js';
import { LanguageRepository, type Lexemes } from './language.repository.js';

/** As many words are offered for one that was spelled almost right. */
const mostMeant = 3;
/** As many are looked at for them. */
const mostAlike = 50;

/** Texts as searching compares them, and the words somebody may have meant. */
@Injectable()
export class TextAnalysis {
  constructor(private readonly language: LanguageRepository) {}

  /** The lexemes of each text, in the order of the texts; the same for what is searched and for what is typed. */
  async lexemes(texts: readonly string[]): Promise<Lexemes[]> {
    return texts.length === 0 ? [] : this.language.lexemes(texts);
  }

  /** Those of the given words that this one may be meant for, best first, at most three; never the word itself. */
  async likeWords(word: string, among: readonly string[]): Promise<string[]> {
    const meant = word.toLowerCase();
    const slips = slipsForgiven(meant);
    if (slips === 0) return [];
    const near = among.filter((one) => one.toLowerCase() !== meant && isWithinSlips(meant, one.toLowerCase(), slips));
    if (near.length === 0) return [];
    const alike = await this.language.alike(word, near, mostAlike);
    return alike
      .map((one) => ({ one, slips: countSlips(meant, one.toLowerCase()) }))
      .sort((a, b) => a.slips - b.slips)
      .slice(0, mostMeant)
      .map(({ one }) => one);
  }
}
