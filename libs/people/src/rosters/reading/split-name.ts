export interface PersonName {
  givenName: string;
  familyName: string;
}

const address = /^(dr|prof|professor|mr|mrs|ms|mx)\b\.?\s+/i;
const degrees =
  /^(m\.?d\.?|d\.?o\.?|ph\.?d\.?|m\.?p\.?h\.?|m\.?s\.?c?|m\.?b\.?a\.?|m\.?b\.?b\.?s\.?|rn|facog|facs|facp|jr\.?|sr\.?|i{2,3}|iv)$/i;

/**
 * A whole name in its two parts: `Osei, Adwoa`, `Adwoa / Osei` and `Dr. Adwoa Osei, MD` all read the same. The last word
 * is the family name when nothing separates them. Null when only one word is left.
 */
export function splitName(text: string): PersonName | null {
  const parts = text
    .split(/[,/]/)
    .map((part) => part.trim())
    .filter((part) => part !== '' && !degrees.test(part));
  if (parts.length === 0) return null;
  const first = parts[0].replace(address, '');
  if (parts.length === 1) return splitWords(first);
  const second = parts[1].replace(address, '');
  const slashed = !text.includes(',');
  return slashed ? named(first, second) : named(second, first);
}

function splitWords(text: string): PersonName | null {
  const words = text.split(/\s+/).filter((word) => word !== '');
  while (words.length > 2 && degrees.test(words[words.length - 1])) words.pop();
  return words.length < 2 ? null : named(words.slice(0, -1).join(' '), words[words.length - 1]);
}

function named(givenName: string, familyName: string): PersonName | null {
  return givenName && familyName ? { givenName, familyName } : null;
}

/** A name given in two columns. */
export function tidyName(name: PersonName): PersonName | null {
  return name;
}
