import type { RosterKind, RosterWordChoices } from '@akin/contracts';
import { badInput } from '@akin/platform';
import { rosterTerms } from './reading/roster-terms.js';
import { WordReader } from './reading/word-reader.js';

type Words = RosterWordChoices['words'];

/** More ways of writing are no vocabulary any more. */
const most = 5000;

/**
 * How words are read after somebody said so: what was said before stays but for the same words.
 * @throws Refusal `bad_input` for a field this kind of roster does not have, or a term the field does not have
 */
export function chooseWords(kind: RosterKind, before: Words, choices: Words): Words {
  const terms = new Map(rosterTerms(kind).fields.map(({ field, terms: codes }) => [field, new Set(codes.map(({ code }) => code))]));
  const chosen = new Map(before.map((one) => [WordReader.keyOf(one.field, one.word), one]));
  for (const [n, { field, word, code }] of choices.entries()) {
    const known = terms.get(field);
    if (known === undefined || (code !== null && !known.has(code))) {
      throw badInput({ field: `words.${n}`, message: 'This roster has no such term.' });
    }
    chosen.set(WordReader.keyOf(field, word), { field, word, code });
  }
  if (chosen.size > most) throw badInput({ field: 'words', message: `Up to ${most} words can be decided about.` });
  return [...chosen.values()];
}
