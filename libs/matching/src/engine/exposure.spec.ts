import { mentorLike, queryFor, smallWords } from '../testing/small-world.js';
import type { MentorRow } from './mentor-row.js';
import { MentorTable } from './mentor-table.js';
import type { Query } from './query.js';
import { searchTable } from './search-table.js';

/** Searches of so many learners on so many days; the draw is seeded by both, so the figures are the same at every run. */
const learners = 100;
const days = 40;

/** Chi-square with one degree of freedom fewer than mentors: a draw in proportion to room is above it once in a thousand times. */
const bounds: Record<number, number> = { 3: 16.27, 39: 72.05 };

function tableOf(mentors: readonly MentorRow[]): MentorTable {
  const table = new MentorTable(smallWords);
  for (const mentor of mentors) table.put(mentor);
  return table;
}

/** How often each mentor stood first, over all learners and days. */
function firsts(table: MentorTable, but: Partial<Query> = {}): Map<string, number> {
  const counts = new Map<string, number>();
  for (let learner = 0; learner < learners; learner++) {
    for (let day = 0; day < days; day++) {
      const [first] = searchTable(table, queryFor({ ...but, size: 1, draw: { learnerId: `learner-${learner}`, day: `day-${day}` } })).ids;
      counts.set(first, (counts.get(first) ?? 0) + 1);
    }
  }
  return counts;
}

/** How far what was seen is from what room promises. */
function chiSquare(seen: ReadonlyMap<string, number>, mentors: readonly MentorRow[]): number {
  const places = mentors.reduce((sum, { room }) => sum + room, 0);
  return mentors.reduce((sum, { id, room }) => {
    const expected = (learners * days * room) / places;
    return sum + ((seen.get(id) ?? 0) - expected) ** 2 / expected;
  }, 0);
}

const rooms = (given: readonly number[]) => given.map((room, at) => mentorLike({ language: ['spanish'] }, { id: `mentor-${at}`, room }));

test.each([
  ['four mentors with 1, 2, 3 and 5 places', [1, 2, 3, 5]],
  ['forty with 1 to 5 places', Array.from({ length: 40 }, (_, at) => 1 + (at % 5))],
])('%s stand first in proportion to their places', (_name, given) => {
  const mentors = rooms(given);
  expect(chiSquare(firsts(tableOf(mentors)), mentors)).toBeLessThan(bounds[mentors.length - 1]);
});

test('so do those who suit best, whoever else there is', () => {
  const best = rooms([1, 2, 3, 5]);
  const others = [mentorLike({ language: ['english'] }, { id: 'other', room: 5 }), mentorLike({}, { id: 'silent', room: 5 })];
  const wishes = [{ facet: 'language', term: 'spanish', weight: 'a_lot' as const }];
  expect(chiSquare(firsts(tableOf([...others, ...best]), { wishes }), best)).toBeLessThan(bounds[3]);
});

test('and the bound would tell: nobody’s share is that of another room', () => {
  const mentors = rooms([1, 2, 3, 5]);
  const seen = firsts(tableOf(mentors));
  expect(chiSquare(seen, rooms([1, 2, 3, 4]))).toBeGreaterThan(bounds[3]);
  expect(chiSquare(seen, rooms([1, 1, 1, 1]))).toBeGreaterThan(bounds[3]);
});

test('no learner sees the same first every day', () => {
  const table = tableOf(rooms([1, 1, 1]));
  for (let learner = 0; learner < learners; learner++) {
    const draws = Array.from({ length: 60 }, (_, day) =>
      queryFor({ size: 1, draw: { learnerId: `learner-${learner}`, day: `day-${day}` } }),
    );
    expect(new Set(draws.map((query) => searchTable(table, query).ids[0])).size).toBe(3);
  }
});
