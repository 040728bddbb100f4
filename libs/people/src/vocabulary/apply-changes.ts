import type { FacetDecision, FacetView, Term, TermDecision, VocabularyChanges, VocabularyView } from '@akin/contracts';

/** The vocabulary of one school: `known` names everything an answer may hold, `offered` what people choose from today. */
export interface SchoolWords {
  known: VocabularyView;
  offered: VocabularyView;
}

/** What Akin ships with what a school decided about it. What came after the school decided is shown, last. */
export function applyChanges(shipped: VocabularyView, changes: VocabularyChanges): SchoolWords {
  const facets = inOrder(shipped.facets, changes.facets, ownFacet).map(({ item, shown }) => ({
    shown,
    facet: item,
    terms: putFirst(inOrder(item.terms, changes.terms[item.code] ?? [], ownTerm, false), changes.order?.[item.code] ?? []),
  }));
  const needs = inOrder(shipped.needs, changes.needs, ownTerm);
  return {
    known: {
      facets: facets.map(({ facet, terms }) => ({ ...facet, terms: terms.map(({ item }) => item) })),
      needs: needs.map(({ item }) => item),
    },
    offered: {
      facets: facets.filter(({ shown }) => shown).map(({ facet, terms }) => ({ ...facet, terms: shownOnly(terms) })),
      needs: shownOnly(needs),
    },
  };
}

interface Decided<Item> {
  item: Item;
  shown: boolean;
}

/** Items with their decisions; in the order of the decisions, or, where these are few, in the shipped one with what is added last. */
function inOrder<Item extends { code: string; label: string }, Decision extends { code: string; shown: boolean; label?: string }>(
  shipped: readonly Item[],
  decisions: readonly Decision[],
  added: (decision: Decision) => Item | null,
  byDecision = true,
): Decided<Item>[] {
  const decided = new Map(decisions.map((decision) => [decision.code, decision]));
  const shippedBy = new Map(shipped.map((item) => [item.code, item]));
  const decide = (item: Item): Decided<Item> => {
    const decision = decided.get(item.code);
    const label = decision?.label;
    return { item: label === undefined ? item : { ...item, label }, shown: decision?.shown ?? true };
  };
  const own = decisions.filter(({ code }) => !shippedBy.has(code)).flatMap((decision) => added(decision) ?? []);
  if (!byDecision) return [...shipped, ...own].map(decide);
  const named = decisions.flatMap((decision) => shippedBy.get(decision.code) ?? own.find(({ code }) => code === decision.code) ?? []);
  return [...named, ...shipped.filter(({ code }) => !decided.has(code))].map(decide);
}

/** What is named comes first, in that order; the rest stays as it is. */
function putFirst<Item extends { code: string }>(items: Decided<Item>[], codes: readonly string[]): Decided<Item>[] {
  if (codes.length === 0) return items;
  const place = new Map(codes.map((code, at) => [code, at]));
  const at = ({ item }: Decided<Item>) => place.get(item.code) ?? codes.length;
  return items.toSorted((left, right) => at(left) - at(right));
}

function shownOnly<Item>(decided: readonly Decided<Item>[]): Item[] {
  return decided.filter(({ shown }) => shown).map(({ item }) => item);
}

function ownFacet({ code, label = code, added }: FacetDecision): FacetView | null {
  return added === undefined ? null : { code, label, ...added, terms: [] };
}

function ownTerm({ code, label = code, added, parent }: TermDecision): Term | null {
  return added ? { code, label, ...(parent !== undefined && { parent }) } : null;
}
