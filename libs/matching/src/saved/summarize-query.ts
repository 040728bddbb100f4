import type { SavedQuery, Wished } from '@akin/contracts';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { wordWish } from '../engine/word-wish.js';

/** More than these would not fit on a line. */
const mostParts = 6;

/** What is looked for, in one line: `“quality improvement”, speaks Spanish, helps with research start-up`. */
export function summarizeQuery({ words, filters, wishes }: SavedQuery, known: WordIndex): string {
  const typed = words.trim().replace(/\s+/g, ' ');
  const parts = [
    ...(typed === '' ? [] : [`“${typed}”`]),
    ...filters.map((one) => wordOne(one, known)),
    ...wishes.filter(({ weight }) => weight !== 'not_wanted').map((one) => wordOne(one, known)),
    ...wishes.filter(({ weight }) => weight === 'not_wanted').map((one) => wordWish(one, 'misses', known)),
  ];
  const different = [...new Set(parts)];
  if (different.length === 0) return 'Anybody with room';
  const shown = different.slice(0, mostParts).map((part, at) => (at === 0 ? raised(part) : lowered(part)));
  const left = different.length - shown.length;
  return shown.join(', ') + (left > 0 ? ` and ${left} more` : '');
}

function wordOne(wished: Wished, known: WordIndex): string {
  return wordWish(wished, 'meets', known).replace(', like you asked', '');
}

const raised = (part: string) => part.charAt(0).toUpperCase() + part.slice(1);

/** What begins with a capital and a small letter is a word of a sentence; `IMG` stays. */
const lowered = (part: string) => (/^\p{Lu}\p{Ll}/u.test(part) ? part.charAt(0).toLowerCase() + part.slice(1) : part);
