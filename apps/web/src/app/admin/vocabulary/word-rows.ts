import type { FacetDecision, SchoolVocabularyView, TermDecision, VocabularyChanges } from '@akin/contracts';
import { plainText } from '../../vocabulary/find-terms';

/** One facet, term or area of need as an administrator shapes it. */
export interface WordRow {
  code: string;
  label: string;
  /** What Akin calls it; null for what the school added. */
  shippedLabel: string | null;
  shown: boolean;
  parent?: string;
  facet?: FacetDecision['added'];
}

export interface WordRows {
  facets: WordRow[];
  needs: WordRow[];
  terms: Record<string, WordRow[]>;
}

type Decision = FacetDecision | TermDecision;

/** Everything the school has, in its order. */
export function rowsOf({ shipped, changes }: SchoolVocabularyView): WordRows {
  const facets = ordered(shipped.facets, changes.facets);
  const termsOf = (code: string) => shipped.facets.find((facet) => facet.code === code)?.terms ?? [];
  const terms = facets.map(({ code }) => [code, listed(termsOf(code), changes.terms[code] ?? [])] as const);
  return { facets, needs: ordered(shipped.needs, changes.needs), terms: Object.fromEntries(terms) };
}

function ordered(shipped: readonly { code: string; label: string }[], decisions: readonly Decision[]): WordRow[] {
  const rows = listed(shipped, decisions);
  const place = ({ code }: WordRow) => {
    const at = decisions.findIndex((decision) => decision.code === code);
    return at === -1 ? Infinity : at;
  };
  return rows.sort((left, right) => (place(left) === place(right) ? 0 : place(left) - place(right)));
}

function listed(shipped: readonly { code: string; label: string }[], decisions: readonly Decision[]): WordRow[] {
  const decided = new Map(decisions.map((decision) => [decision.code, decision]));
  const known = new Set(shipped.map(({ code }) => code));
  const rows = shipped.map(({ code, label }): WordRow => ({
    ...{ code, shippedLabel: label, label: decided.get(code)?.label ?? label },
    shown: decided.get(code)?.shown ?? true,
  }));
  return [...rows, ...decisions.filter(({ code }) => !known.has(code)).map(ownRow)];
}

function ownRow(decision: Decision): WordRow {
  const facet = typeof decision.added === 'object' ? { facet: decision.added } : {};
  const parent = 'parent' in decision && decision.parent !== undefined ? { parent: decision.parent } : {};
  return { code: decision.code, label: decision.label ?? decision.code, shippedLabel: null, shown: decision.shown, ...facet, ...parent };
}

/** What is sent: facets and needs in full, for their order; of terms only what differs from what is shipped. */
export function changesOf({ facets, needs, terms }: WordRows): VocabularyChanges {
  const differs = (row: WordRow) => row.shippedLabel === null || !row.shown || row.label !== row.shippedLabel;
  const kept = Object.entries(terms).map(([code, rows]) => [code, rows.filter(differs).map(termDecision)] as const);
  return {
    facets: facets.map((row) => ({ ...plainDecision(row), ...(row.facet && { added: row.facet }) })),
    needs: needs.map(termDecision),
    terms: Object.fromEntries(kept.filter(([, decisions]) => decisions.length > 0)),
  };
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

/** The rows with one moved up (-1) or down (1); at the end it stays. */
export function moved(rows: readonly WordRow[], code: string, by: -1 | 1): WordRow[] {
  const from = rows.findIndex((row) => row.code === code);
  const to = from + by;
  const [row, other] = [rows[from], rows[to]];
  if (!row || !other) return [...rows];
  return rows.map((one, at) => (at === from ? other : at === to ? row : one));
}
