import type { Wished } from '@akin/contracts';
import { drawTicket, hashText, seedOf } from '../engine/draw-ticket.js';
import type { WordIndex } from '../engine/index-vocabulary.js';
import { keepsOut } from '../engine/keeps-out.js';
import { matchLevel } from '../engine/match-level.js';
import { withBroader } from '../engine/meet-term.js';
import { meetWish } from '../engine/meet-wish.js';
import type { MentorRow } from '../engine/mentor-row.js';
import type { Found, HeededWish, Query, Relaxed, TermCount } from '../engine/query.js';
import { readShown } from '../engine/read-answer.js';
import { preferencesMet, scoreMentor } from '../engine/score-mentor.js';

/** The search as it is defined, mentor by mentor; slow, and what the table is held against. */
export function naiveSearch(mentors: readonly MentorRow[], query: Query, words: WordIndex): Found {
  const { wishes, page, size } = query;
  const offered = mentors.filter((mentor) => fitsAll(mentor, query, words)).toSorted(naiveOrder(query, words));
  return {
    ids: offered.slice((page - 1) * size, page * size).map(({ id }) => id),
    total: offered.length,
    relaxations: naiveRelaxations(mentors, query, words),
    nearest: offered.length > 0 ? [] : naiveNearest(mentors, query, words),
    counts: [...new Set(mentors.flatMap((mentor) => namedBy(mentor, words)))]
      .flatMap((name) => {
        const [facet, term] = name.split('\n');
        const without = { ...query, wishes, filters: query.filters.filter((one) => one.facet !== facet) };
        const count = mentors.filter((one) => fitsAll(one, without, words) && namedBy(one, words).includes(name)).length;
        return count > 0 ? [{ facet, term, count }] : [];
      })
      .toSorted(mostFirst),
  };
}

/** Best first, for mentors who are offered and for those who nearly are. */
export function naiveOrder(query: Query, words: WordIndex): (a: MentorRow, b: MentorRow) => number {
  const unwished = query.shares.mentor > 0 && query.wishes.every(({ weight }) => weight === 'not_wanted');
  const keys = (mentor: MentorRow) => [
    -scoreMentor(query, mentor, words),
    -query.words.reduce((sum, word) => sum + matchLevel(word, mentor, words), 0),
    unwished ? -preferencesMet(query, mentor) : 0,
    ticketOf(mentor, query),
  ];
  return byKeys(keys);
}

function byKeys(keys: (mentor: MentorRow) => number[]): (a: MentorRow, b: MentorRow) => number {
  return (a, b) => {
    const [left, right] = [keys(a), keys(b)];
    const at = left.findIndex((key, index) => key !== right[index]);
    return at < 0 ? (a.id < b.id ? -1 : 1) : left[at] - right[at];
  };
}

function ticketOf({ id, room }: MentorRow, { draw }: Query): number {
  return drawTicket(seedOf(draw), hashText(id), room);
}

function fitsAll(mentor: MentorRow, query: Query, words: WordIndex): boolean {
  return mayBeFound(mentor, query) && missed(mentor, query, words) === 0 && !unwanted(mentor, query, words);
}

function mayBeFound(mentor: MentorRow, query: Query): boolean {
  return mentor.room > 0 && mentor.id !== query.exclude;
}

function unwanted(mentor: MentorRow, query: Query, words: WordIndex): boolean {
  return query.wishes.some((wish) => wish.weight === 'not_wanted' && keepsOut(wish, mentor, words));
}

/** How many musts, filtered facets and searched words a mentor misses. */
function missed(mentor: MentorRow, query: Query, words: WordIndex): number {
  const facets = [...new Set(query.filters.map(({ facet }) => facet))];
  const shows = (wished: Wished) => meetWish(wished, mentor, words) === 'meets';
  return (
    query.wishes.filter((wish) => wish.weight === 'must' && keepsOut(wish, mentor, words)).length +
    facets.filter((facet) => !query.filters.some((one) => one.facet === facet && shows(one))).length +
    query.words.filter((word) => matchLevel(word, mentor, words) === 0).length
  );
}

function naiveNearest(mentors: readonly MentorRow[], query: Query, words: WordIndex): string[] {
  const order = naiveOrder(query, words);
  return mentors
    .filter((mentor) => mayBeFound(mentor, query) && !unwanted(mentor, query, words))
    .toSorted((a, b) => missed(a, query, words) - missed(b, query, words) || order(a, b))
    .slice(0, 3)
    .map(({ id }) => id);
}

/** By counting again without the wishes; two at once only where no single one brings anybody, and of those the most. */
function naiveRelaxations(mentors: readonly MentorRow[], query: Query, words: WordIndex): Relaxed[] {
  const count = (wishes: readonly HeededWish[]) => mentors.filter((mentor) => fitsAll(mentor, { ...query, wishes }, words)).length;
  const now = count(query.wishes);
  const hard = query.wishes.filter(({ weight }) => weight === 'must' || weight === 'not_wanted');
  const relaxed = (without: readonly HeededWish[]) => ({
    wishes: without.map(({ facet, term }) => ({ facet, term })),
    adds: count(query.wishes.filter((wish) => !without.includes(wish))) - now,
  });
  const told = (sets: HeededWish[][]) =>
    sets
      .map(relaxed)
      .filter(({ adds }) => adds > 0)
      .toSorted((a, b) => b.adds - a.adds);
  const single = told(hard.map((wish) => [wish]));
  if (single.length > 0) return single;
  return told(hard.flatMap((one, at) => hard.slice(at + 1).map((other) => [one, other]))).slice(0, 1);
}

/** All that a mentor shows and people may search by, broader terms included. */
function namedBy(mentor: MentorRow, words: WordIndex): string[] {
  const shown = mentor.facets
    .filter(({ facet }) => words.searchable(facet))
    .flatMap(({ facet, terms }) => terms.flatMap((term) => withBroader(facet, term, words).map((one) => `${facet}\n${one}`)));
  return [...new Set([...shown, ...mentor.helpsWith.map((need) => `need\n${need}`)])];
}

function mostFirst(a: TermCount, b: TermCount): number {
  return b.count - a.count || compare(a.facet, b.facet) || compare(a.term, b.term);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Who is like a mentor, as it is defined. */
export function naiveSimilar(mentors: readonly MentorRow[], id: string, query: Query, words: WordIndex): string[] {
  const mentor = mentors.find((one) => one.id === id);
  if (!mentor) return [];
  const asked = { ...query, words: [], filters: [] };
  const shared = (facet: string, one: MentorRow) =>
    (readShown(mentor, facet) ?? []).filter((term) => readShown(one, facet)?.includes(term)).length;
  const alike = (one: MentorRow) =>
    mentor.helpsWith.filter((need) => one.helpsWith.includes(need)).length +
    mentor.focus.filter((need) => one.helpsWith.includes(need)).length +
    2 * (shared('specialty', one) + shared('subspecialty', one));
  const keys = (one: MentorRow) => [-alike(one), -scoreMentor(query, one, words), ticketOf(one, query)];
  return mentors
    .filter((one) => one.id !== id && one.room > mentor.room && fitsAll(one, asked, words) && alike(one) > 0)
    .toSorted(byKeys(keys))
    .slice(0, 3)
    .map((one) => one.id);
}
