import { type MentorPage, type Reason, type Wished, practicalFacets } from '@akin/contracts';
import { mentoringLines } from '../mentor/mentoring-words';

export type WishCell = Pick<Reason, 'kind' | 'label'>;

/** One wish beside every mentor, in the order of the wish list. */
export interface WishRow {
  wish: Wished;
  cells: (WishCell | null)[];
}

/** A row of words; a mentor who said nothing has none. */
export interface WordsRow {
  label: string;
  cells: string[][];
}

/** The wishes any of them is measured by, in the order of whoever has most reasons. */
export function wishRows(mentors: readonly MentorPage[]): WishRow[] {
  const keyOf = ({ facet, term }: Wished) => `${facet}:${term}`;
  const all = new Map(mentors.flatMap(({ reasons }) => reasons).map(({ wish }) => [keyOf(wish), wish]));
  return [...all.values()].map((wish) => ({
    wish,
    cells: mentors.map(({ reasons }) => reasons.find((reason) => keyOf(reason.wish) === keyOf(wish)) ?? null),
  }));
}

/** Areas named first, and the others. */
export function areaRows(mentors: readonly MentorPage[]): WordsRow[] {
  return filled([
    { label: 'First of all', cells: mentors.map(({ focus }) => focus) },
    { label: 'Also helps with', cells: mentors.map(({ helpsWith, focus }) => helpsWith.filter((need) => !focus.includes(need))) },
  ]);
}

/** How, when and as what each of them works. */
export function practicalRows(mentors: readonly MentorPage[]): WordsRow[] {
  const lines = mentors.map(({ howWeMeet }) => mentoringLines(howWeMeet));
  const labels = new Set(lines.flat().map(({ label }) => label));
  return [...labels].map((label) => ({
    label,
    cells: lines.map((own) => own.filter((line) => line.label === label).map(({ words }) => words)),
  }));
}

/** What each chose to share with this reader, in the school's `order` of facets; who did not share a facet, or not with this reader, has an empty cell. */
export function facetRows(mentors: readonly MentorPage[], order: readonly string[] = []): WordsRow[] {
  const practical = new Set<string>(practicalFacets);
  const shown = mentors.map(({ facets }) => facets.filter(({ facet }) => !practical.has(facet)));
  const labels = new Map(shown.flat().map(({ facet, label }) => [facet, label]));
  const placeOf = (facet: string) => (order.includes(facet) ? order.indexOf(facet) : order.length);
  const sorted = [...labels].sort(([left], [right]) => placeOf(left) - placeOf(right));
  return sorted.map(([facet, label]) => ({
    label,
    cells: shown.map((own) =>
      own
        .filter((one) => one.facet === facet)
        .flatMap(({ values, ownWords }) => [...(values.length > 0 ? [values.join(', ')] : []), ...(ownWords ? [`“${ownWords}”`] : [])]),
    ),
  }));
}

const filled = (rows: WordsRow[]) => rows.filter(({ cells }) => cells.some((words) => words.length > 0));
