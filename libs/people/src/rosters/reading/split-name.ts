import { readableCase } from './letter-case.js';
import { isDegree, isSuffix, tidySuffix, withoutAddress, withoutDegrees } from './name-additions.js';
import { splitEastAsian, splitWithPatronymic, type PersonName } from './native-names.js';

export type { PersonName } from './native-names.js';

const commas = /\s*[,،，、;]\s*/;
const nickname = /\s*(?:\([^)]*\)|["“„][^"”]*["”]|\s['‘][^'’]+['’](?=\s))\s*/g;

/**
 * A whole name in its two parts: `Osei, Adwoa B., MD MPH`, `Adwoa / Osei` and `Dr. Adwoa Osei, MD` all read the same. With
 * nothing that parts them the last word is the family name, with what belongs to it (`van der Berg`, `King Jr.`). Null when
 * only one part is left.
 */
export function splitName(text: string): PersonName | null {
  const name = tidy(text);
  const parts = name.split(commas).filter((part, i) => part !== '' && (i === 0 || !part.split(/\s+/).every(isDegree)));
  if (parts.length === 0 || name.startsWith(',')) return null;
  const suffixes = parts.slice(1).filter(isSuffix);
  const [first, second, ...others] = parts.filter((part, i) => i === 0 || !isSuffix(part));
  const split = second === undefined ? splitOne(first) : listed(first, [second, ...others].join(' '));
  return split && finished({ ...split, familyName: withSuffixes(split.familyName, suffixes) });
}

/** Most names; there is nothing about them to tidy, and a roster has 50,000. */
const oneWord = /^\p{Lu}\p{Ll}+$/u;

/** A name that is given in two columns, without degrees and forms of address in either. Null when nothing is left of one. */
export function tidyName({ givenName, familyName }: PersonName): PersonName | null {
  if (oneWord.test(givenName) && oneWord.test(familyName)) return { givenName, familyName };
  const family = tidy(familyName)
    .split(commas)
    .filter((part, i) => part !== '' && (i === 0 || !part.split(/\s+/).every(isDegree)));
  const given = withoutAddress(tidy(givenName)).split(commas)[0];
  if (family.length === 0 || given === '') return null;
  const words = withoutDegrees(family[0].split(' ')).join(' ');
  return finished({
    givenName: withoutDegrees(given.split(' ')).join(' '),
    familyName: withSuffixes(words, family.slice(1).filter(isSuffix)),
  });
}

function tidy(text: string): string {
  const name = text
    .normalize('NFC')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff*]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  const bare = name.replace(nickname, ' ').trim();
  return bare === '' ? name : bare;
}

/** `Last, First`: degrees may stand behind either. */
function listed(family: string, given: string): PersonName | null {
  const familyName = withoutDegrees(withoutAddress(family).split(' ')).join(' ');
  const givenName = withoutDegrees(withoutAddress(given).split(' ')).join(' ');
  return familyName && givenName && !isDegree(givenName) ? { givenName, familyName } : null;
}

function splitOne(text: string): PersonName | null {
  const name = withoutAddress(text);
  const slashed = name.split(/\s*\/\s*/).filter((part) => part !== '');
  if (slashed.length === 2) return { givenName: slashed[0], familyName: slashed[1] };
  const native = splitEastAsian(name);
  if (native !== null) return native;
  const words = withoutDegrees(name.split(' '));
  const suffixes: string[] = [];
  while (words.length > 2 && isSuffix(words[words.length - 1])) suffixes.unshift(words.pop() ?? '');
  if (words.length < 2) return null;
  const split = splitWithPatronymic(words) ?? splitAt(words, familyStart(words));
  return { ...split, familyName: withSuffixes(split.familyName, suffixes) };
}

function splitAt(words: readonly string[], at: number): PersonName {
  return { givenName: words.slice(0, at).join(' '), familyName: words.slice(at).join(' ') };
}

const particles = new Set(
  'van von vom der den de del della dei di da dal dos das du la le les los las bin ibn bint binti al el ul abu ter ten te zu zur af av st st. san santa y e بن ابن بنت آل أبو ال'.split(
    ' ',
  ),
);
/** Given names that have such a word in them: María del Carmen. */
const givenWithParticle =
  /^(carmen|pilar|mar|rosario|socorro|luz|angeles|ángeles|jesus|jesús|lourdes|fatima|fátima|guadalupe|paz|rocio|rocío|consuelo|refugio|milagros|dolores|fe|belen|belén)$/i;
/** Where these are in a name, `Van` is a middle name. */
const vietnamese =
  /^(nguy[eễ]n|tr[aầ]n|ph[aạ]m|ho[aà]ng|hu[yỳ]nh|phan|v[uũ]|v[oõ]|[dđ][aặ]ng|b[uù]i|[dđ][oỗ]|ng[oô]|d[uư][oơ]ng|l[yý]|th[iị])$/iu;

/** Where the family name begins: at the last word, or at what belongs to it. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  if (words.some((word) => vietnamese.test(word))) return last;
  let start = last;
  for (let at = last - 1; at >= 1; at--) {
    if (!isParticle(words[at])) continue;
    const follows = words.slice(at + 1).find((word) => !isParticle(word));
    if (follows !== undefined && givenWithParticle.test(follows) && follows !== words[last]) break;
    start = at;
  }
  return start;
}

function isParticle(word: string): boolean {
  return particles.has(word.toLowerCase());
}

function withSuffixes(familyName: string, suffixes: readonly string[]): string {
  const words = familyName.split(' ');
  const own = words.slice(1).filter(isSuffix);
  return [...words.filter((word, i) => i === 0 || !isSuffix(word)), ...[...own, ...suffixes].map(tidySuffix)].join(' ');
}

function finished(name: PersonName): PersonName | null {
  return name.givenName && name.familyName ? readableCase(name) : null;
}
