/** Words that say what a school is, not which one. */
const generic = new Set(
  'a and at center centre clinic college for health healthcare hospital hospitals in institute medical medicine of osteopathic school sciences society system the university'.split(
    ' ',
  ),
);

const slugShape = /^(?!.*--)[a-z][a-z0-9-]{1,38}[a-z0-9]$/;

/** Letters that do not come apart into a plain one and a sign. */
const spelled: Record<string, string> = { ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ð: 'd', đ: 'd', þ: 'th', ł: 'l', ı: 'i' };
const longestShortName = 24;

/** What is left of a school's name when the generic words are taken away: `Cedar Basin` of `Cedar Basin College of Medicine`. */
export function suggestShortName(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const start = words.findIndex((word) => !isGeneric(word));
  if (start < 0) return words.slice(0, 2).join(' ');
  const rest = words.slice(start);
  const end = rest.findIndex(isGeneric);
  return shorten(end < 0 ? rest : rest.slice(0, end));
}

/** A short address made of a name: plain letters, digits and single hyphens, 40 at most; empty when none can be made. */
export function suggestSlug(name: string): string {
  const plain = suggestShortName(name)
    .normalize('NFD')
    .replace(/[\u0300-\u036f'’.]/g, '')
    .toLowerCase()
    .replace(/[ßæœøðđþłı]/g, (letter) => spelled[letter] ?? '');
  const slug = plain
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+/, '')
    .slice(0, 40)
    .replace(/-+$/, '');
  return isSlug(slug) ? slug : '';
}

/** Whether this is a short address by its form; the server also knows which are taken or reserved. */
export const isSlug = (slug: string) => slugShape.test(slug);

const isGeneric = (word: string) => generic.has(word.toLowerCase().replace(/[^a-z]/g, ''));

function shorten(words: string[]): string {
  const fits = words.filter((_, i) => words.slice(0, i + 1).join(' ').length <= longestShortName);
  return (fits.length > 0 ? fits : words.slice(0, 1)).join(' ').replace(/[,;:]$/, '');
}
