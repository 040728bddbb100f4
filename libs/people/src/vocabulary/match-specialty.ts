import { rosterNames } from './specialty-names.js';
import { fillers, shortForms } from './specialty-short-forms.js';
import { isTerm, termOf, termsOf } from './vocabulary.js';

export interface MatchedSpecialty {
  specialty: string;
  subspecialty: string | null;
}

/** Lower case, `&` as a word, nothing else but letters and digits. */
function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’]/g, '')
    .toLowerCase()
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The words that matter, spelled out: `Peds HemOnc` and `Pediatric Hematology-Oncology` are the same. */
function spelledOut(text: string): string {
  return plain(text)
    .split(' ')
    .map((word) => shortForms.get(word) ?? word)
    .filter((word) => !fillers.has(word))
    .join(' ');
}

const facets = ['specialty', 'subspecialty'] as const;

/** Which term a name means; null when it means several. Labels come first, then what search knows, then what rosters write. */
class Names {
  private readonly codes = new Map<string, string | null>();

  constructor(private readonly formOf: (text: string) => string) {
    const terms = facets.flatMap((facet) => termsOf(facet));
    this.add(terms.map(({ code, label }) => [label, code]));
    this.add(rosterNames.flatMap(([code, names]) => (isKnown(code) ? names.map((name): [string, string] => [name, code]) : [])));
    this.add(terms.flatMap(({ code, aliases = [] }) => aliases.map((name): [string, string] => [name, code])));
  }

  find(text: string): string | undefined {
    return this.codes.get(this.formOf(text)) ?? undefined;
  }

  private add(names: readonly (readonly [name: string, code: string])[]): void {
    const fresh = new Map<string, string | null>();
    for (const [name, code] of names) {
      const form = this.formOf(name);
      if (form === '' || this.codes.has(form)) continue;
      fresh.set(form, fresh.has(form) && fresh.get(form) !== code ? null : code);
    }
    for (const [form, code] of fresh) this.codes.set(form, code);
  }
}

function isKnown(code: string): boolean {
  return facets.some((facet) => isTerm(facet, code));
}

const byPlainName = new Names(plain);
const byWords = new Names(spelledOut);
const separators = /\s*(?:[:;,/|–—()]|\s-\s|-{2,}|>)\s*/;

/**
 * The specialty a school's own spelling means: a label, an everyday or short name, or a subspecialty with the specialty
 * above it; `IM - Cardiology` and `Surgery, Vascular` are read in both directions. Null when unsure.
 */
export function matchSpecialty(text: string): MatchedSpecialty | null {
  const code = codeOf(text);
  if (code !== undefined) return parted(code);
  const parts = text.split(separators).filter((part) => part.trim() !== '');
  return parts.length === 2 ? (joined(parts[0], parts[1]) ?? joined(parts[1], parts[0])) : null;
}

function codeOf(text: string): string | undefined {
  return byPlainName.find(text) ?? byWords.find(text);
}

function parted(code: string): MatchedSpecialty {
  const parent = termOf('subspecialty', code)?.parent;
  return parent === undefined ? { specialty: code, subspecialty: null } : { specialty: parent, subspecialty: code };
}

/** A specialty and what it is narrowed to. */
function joined(broad: string, narrow: string): MatchedSpecialty | null {
  const specialty = codeOf(broad);
  if (specialty === undefined || !isTerm('specialty', specialty)) return null;
  const within = codeBeyond(specialty, `${broad} ${narrow}`) ?? codeBeyond(specialty, `${narrow} ${broad}`) ?? partOf(specialty, narrow);
  if (within !== undefined) return parted(within);
  return codeOf(narrow) === specialty ? { specialty, subspecialty: null } : null;
}

/** What a name means if that is part of the specialty, or another specialty built on it, such as vascular surgery. */
function codeBeyond(specialty: string, name: string): string | undefined {
  const code = codeOf(name);
  return code !== undefined && code !== specialty && isTerm('specialty', code) ? code : partOf(specialty, name);
}

function partOf(specialty: string, name: string): string | undefined {
  const code = codeOf(name);
  return code !== undefined && code !== specialty && parted(code).specialty === specialty ? code : undefined;
}
