import { isTerm, termOf, termsOf } from './vocabulary.js';

export interface MatchedSpecialty {
  specialty: string;
  subspecialty: string | null;
}

/** Lower case, `&` and `/` as words apart, nothing else but letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

const byPlainLabel = new Map(
  ['subspecialty', 'specialty'].flatMap((facet) => termsOf(facet).map(({ code, label }) => [plain(label), { facet, code }] as const)),
);

const byEverydayName = new Map(
  termsOf('specialty').flatMap(({ code, aliases = [] }) => aliases.map((name) => [plain(name), code] as const)),
);

/** The specialty a school's own spelling means: a label, an everyday name, or a subspecialty with the specialty above it. Null when unsure. */
export function matchSpecialty(text: string): MatchedSpecialty | null {
  const words = plain(text);
  const found = byPlainLabel.get(words);
  if (found?.facet === 'subspecialty') {
    const specialty = termOf('subspecialty', found.code)?.parent;
    return specialty === undefined ? null : { specialty, subspecialty: found.code };
  }
  const specialty = found?.code ?? byEverydayName.get(words);
  return specialty !== undefined && isTerm('specialty', specialty) ? { specialty, subspecialty: null } : null;
}
