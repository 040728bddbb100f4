import type { VocabularyView } from '@akin/contracts';
import type { Listed } from './school-vocabulary.repository.js';

/** The shipped vocabulary as a school shows it: in its order and without what it hides. What it does not list comes last, shown. */
export function shownVocabulary(shipped: VocabularyView, listed: readonly Listed[]): VocabularyView {
  return { facets: shown(shipped.facets, 'facet', listed), needs: shown(shipped.needs, 'need', listed) };
}

function shown<Item extends { code: string }>(items: readonly Item[], kind: Listed['kind'], listed: readonly Listed[]): Item[] {
  const decided = new Map(listed.filter((one) => one.kind === kind).map((one) => [one.code, one]));
  const place = ({ code }: Item) => decided.get(code)?.position ?? Infinity;
  const kept = items.filter(({ code }) => decided.get(code)?.shown !== false);
  return kept.sort((a, b) => (place(a) === place(b) ? 0 : place(a) - place(b)));
}
