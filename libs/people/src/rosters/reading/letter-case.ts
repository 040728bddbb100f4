import { isSuffix } from './name-additions.js';

/** A name without one small letter, and not only initials. */
function isShouted(name: string): boolean {
  return name === name.toUpperCase() && name !== name.toLowerCase() && /\p{Lu}\p{M}*\p{Lu}/u.test(name);
}

/** `AJ` and `TJ` are how people are called; `LI` and `BO` are not. */
function isInitials(word: string): boolean {
  return /^(?:[^AEIOUY\P{Lu}]{2}|\p{Lu}J)$/u.test(word);
}

/**
 * A name in capitals as people write it: `MCDONALD` is McDonald, `O'BRIEN` O'Brien. Names that are written in two ways
 * (`MACDONALD`, `DELUCA`) get one capital.
 */
export function readableCase(name: { givenName: string; familyName: string }): { givenName: string; familyName: string } {
  const family = isShouted(name.familyName);
  const given = isShouted(name.givenName) && (family || name.givenName.length > 3);
  return {
    givenName: given ? name.givenName.replace(/[^\s-]+/g, (word) => (isInitials(word) ? word : capitalized(word))) : name.givenName,
    familyName: family ? name.familyName.replace(/[^\s-]+/g, (word) => (isSuffix(word) ? word : capitalized(word))) : name.familyName,
  };
}

function capitalized(word: string): string {
  if (/^(\p{L}\.)+$/u.test(word)) return word;
  const small = word.toLocaleLowerCase('en');
  return small
    .replace(/\p{L}/u, (letter) => letter.toLocaleUpperCase('en'))
    .replace(/^Mc(\p{L})(?=\p{L}{2})/u, (_, letter: string) => `Mc${letter.toLocaleUpperCase('en')}`)
    .replace(/^([OD])(['’])(\p{L})/u, (_, first: string, mark: string, letter: string) => first + mark + letter.toLocaleUpperCase('en'));
}
