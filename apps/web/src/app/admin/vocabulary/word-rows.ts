import type { FacetDecision, SchoolVocabularyView, Term, TermDecision, VocabularyChanges } from '@akin/contracts';
import { plainText } from '../../vocabulary/find-terms';

/** One facet, term or area of need as an administrator shapes it. */
export interface WordRow {
  code: string;
  label: string;
  /** What Akin calls it; null for what the school added. */
  shippedLabel: string | null;
  shown: boolean;
  /** The broader term of the same list, under which it stands. */
  parent?: string;
  /** Other words it is found by. */
  aliases?: string[];
  facet?: FacetDecision['added'];
}

export interface WordRows {
  facets: WordRow[];
  needs: WordRow[];
  terms: Record<string, WordRow[]>;
  /** By facet the codes of its terms as they stand when nobody orders them. */
  plainOrder: Record<string, string[]>;
}

type Decision = FacetDecision | TermDecision;

/** Everything the school has, in its order. */
export function rowsOf({ shipped, changes }: SchoolVocabularyView): WordRows {
  const facets = ordered(shipped.facets, changes.facets);
  const termsOf = (code: string) => shipped.facets.find((facet) => facet.code === code)?.terms ?? [];
  const terms = facets.map(({ code }) => [code, listed(termsOf(code), changes.terms[code] ?? [])] as const);
  return {
    facets,
    needs: ordered(shipped.needs, changes.needs),
    terms: Object.fromEntries(terms.map(([code, rows]) => [code, inPlace(rows, changes.order?.[code] ?? [])])),
    plainOrder: Object.fromEntries(terms.map(([code, rows]) => [code, rows.map((row) => row.code)])),
  };
}

function ordered(shipped: readonly Term[], decisions: readonly Decision[]): WordRow[] {
  return inPlace(
    listed(shipped, decisions),
    decisions.map(({ code }) => code),
  );
}

/** What is named first, in that order; the rest as it was. */
function inPlace(rows: readonly WordRow[], codes: readonly string[]): WordRow[] {
  const places = new Map(codes.map((code, at) => [code, at]));
  const place = ({ code }: WordRow) => places.get(code) ?? codes.length;
  return [...rows].sort((left, right) => place(left) - place(right));
}

function listed(shipped: readonly Term[], decisions: readonly Decision[]): WordRow[] {
  const decided = new Map(decisions.map((decision) => [decision.code, decision]));
  const known = new Set(shipped.map(({ code }) => code));
  const rows = shipped.map(({ code, label, parent, aliases }): WordRow => ({
    ...{ code, shippedLabel: label, label: decided.get(code)?.label ?? label },
    shown: decided.get(code)?.shown ?? true,
    ...(parent !== undefined && known.has(parent) && { parent }),
    ...(aliases && { aliases }),
  }));
  return [...rows, ...decisions.filter(({ code }) => !known.has(code)).map(ownRow)];
}

function ownRow(decision: Decision): WordRow {
  const facet = typeof decision.added === 'object' ? { facet: decision.added } : {};
  const parent = 'parent' in decision && decision.parent !== undefined ? { parent: decision.parent } : {};
  return { code: decision.code, label: decision.label ?? decision.code, shippedLabel: null, shown: decision.shown, ...facet, ...parent };
}

/** What is sent: facets and needs in full, for their order; of terms only what differs from what is shipped, their order too. */
export function changesOf({ facets, needs, terms, plainOrder }: WordRows): VocabularyChanges {
  const differs = (row: WordRow) => row.shippedLabel === null || !row.shown || row.label !== row.shippedLabel;
  const kept = Object.entries(terms).map(([code, rows]) => [code, rows.filter(differs).map(termDecision)] as const);
  const orders = Object.entries(terms).map(([code, rows]) => [code, firstOf(rows, plainOrder[code] ?? [])] as const);
  const order = Object.fromEntries(orders.filter(([, codes]) => codes.length > 0));
  return {
    facets: facets.map((row) => ({ ...plainDecision(row), ...(row.facet && { added: row.facet }) })),
    needs: needs.map(termDecision),
    terms: Object.fromEntries(kept.filter(([, decisions]) => decisions.length > 0)),
    ...(Object.keys(order).length > 0 && { order }),
  };
}

/** The fewest codes that have to be put first for the rows to stand as they do; what was added since follows at the end anyway. */
function firstOf(rows: readonly WordRow[], plain: readonly string[]): string[] {
  const places = new Map(plain.map((code, at) => [code, at]));
  const place = (code: string) => places.get(code) ?? plain.length;
  const codes = rows.map(({ code }) => code);
  const last = codes.findLastIndex((code, at) => at > 0 && place(code) < place(codes[at - 1] ?? code));
  return last === -1 ? [] : codes.slice(0, last);
}

function plainDecision({ code, shown, label, shippedLabel }: WordRow): { code: string; shown: boolean; label?: string } {
  return { code, shown, ...(label.trim() !== shippedLabel && { label: label.trim() }) };
}

function termDecision(row: WordRow): TermDecision {
  const parent = row.parent === undefined ? {} : { parent: row.parent };
  return row.shippedLabel === null ? { ...plainDecision(row), added: true, ...parent } : plainDecision(row);
}

/** A code of the school's own for a new word; never one Akin might ship, nor one that is taken. */
export function ownCode(label: string, taken: readonly WordRow[]): string {
  const base = `own_${
    plainText(label)
      .replace(/[^a-z0-9]+/g, '_')
      .replace(/^_|_$/g, '')
      .slice(0, 60) || 'word'
  }`;
  const isTaken = (code: string) => taken.some((row) => row.code === code);
  if (!isTaken(base)) return base;
  const free = taken.map((_, at) => `${base}_${at + 2}`).find((code) => !isTaken(code));
  return free ?? `${base}_${taken.length + 2}`;
}

export type Step = 'first' | 'up' | 'down';

/**
 * The rows with one moved past the neighbor it shares its broader term with, or to the front of these; what stands under it
 * comes along. At the end it stays.
 */
export function moved(rows: readonly WordRow[], code: string, step: Step): WordRow[] {
  const row = rows.find((one) => one.code === code);
  const siblings = rows.filter(({ parent }) => parent === row?.parent);
  const at = siblings.findIndex((one) => one === row);
  const other = step === 'first' ? siblings[0] : siblings[step === 'up' ? at - 1 : at + 1];
  if (!row || !other || other === row) return [...rows];
  const family = new Set(familyOf(rows, row));
  const rest = rows.filter((one) => !family.has(one));
  const anchor = step === 'down' ? rest.indexOf(familyOf(rest, other).at(-1) ?? other) + 1 : rest.indexOf(other);
  return [...rest.slice(0, anchor), ...family, ...rest.slice(anchor)];
}

/** A row and what stands under it, in the order of the rows. */
function familyOf(rows: readonly WordRow[], row: WordRow): WordRow[] {
  return [row, ...rows.filter(({ parent }) => parent === row.code)];
}
