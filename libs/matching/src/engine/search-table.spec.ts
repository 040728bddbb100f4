import fc from 'fast-check';
import { naiveSearch } from '../testing/naive-search.js';
import { anyMentor, anyQuery, smallWords } from '../testing/small-world.js';
import type { MentorRow } from './mentor-row.js';
import { MentorTable } from './mentor-table.js';
import { fits, searchTable } from './search-table.js';

const ids = Array.from({ length: 16 }, (_, at) => `mentor-${at}`);
type Change = { put: MentorRow } | { remove: string };
const anyChanges: fc.Arbitrary<Change[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.record({ put: anyMentor(fc.constantFrom(...ids)) }) },
    { weight: 1, arbitrary: fc.record({ remove: fc.constantFrom(...ids) }) },
  ),
  { maxLength: 40 },
);

/** The table after mentors came, changed and went, and those who are there. */
function worldAfter(changes: readonly Change[]): { table: MentorTable; mentors: MentorRow[] } {
  const table = new MentorTable(smallWords);
  const mentors = new Map<string, MentorRow>();
  for (const change of changes) {
    if ('put' in change) {
      table.put(change.put);
      mentors.set(change.put.id, change.put);
    } else {
      table.remove(change.remove);
      mentors.delete(change.remove);
    }
  }
  return { table, mentors: [...mentors.values()] };
}

test('property: a search equals its definition, mentor by mentor, whatever came and went before', () => {
  fc.assert(
    fc.property(anyChanges, anyQuery, (changes, query) => {
      const { table, mentors } = worldAfter(changes);
      expect(table.size).toBe(mentors.length);
      expect(table.nameWords().toSorted()).toEqual([...new Set(mentors.flatMap(({ lexemes }) => lexemes.name))].toSorted());
      expect(searchTable(table, query)).toEqual(naiveSearch(mentors, query, smallWords));
      const all = naiveSearch(mentors, { ...query, page: 1, size: 99 }, smallWords);
      expect(fits(table, query)).toEqual(all.ids.toSorted());
    }),
    { numRuns: 1500 },
  );
});
