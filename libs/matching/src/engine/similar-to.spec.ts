import fc from 'fast-check';
import { naiveSimilar } from '../testing/naive-search.js';
import { anyMentor, anyQuery, mentorLike, queryFor, smallWords } from '../testing/small-world.js';
import type { MentorRow } from './mentor-row.js';
import { MentorTable } from './mentor-table.js';
import { similarTo } from './similar-to.js';

const osei = mentorLike(
  { need: ['research', 'img'], specialty: ['obgyn'], subspecialty: ['mfm'] },
  { id: 'osei', room: 1, focus: ['research'] },
);

function similar(others: MentorRow[], wishes: Parameters<typeof queryFor>[0] = {}): string[] {
  const table = new MentorTable(smallWords);
  for (const mentor of [osei, ...others]) table.put(mentor);
  return similarTo(table, 'osei', queryFor(wishes));
}

const like = (id: string, answers: Record<string, string[]>, room = 2) => mentorLike(answers, { id, room });

test('most alike first: the same field and what the mentor named first count most; at most three', () => {
  const others = [
    like('one need', { need: ['img'] }),
    like('the first need', { need: ['research'] }),
    like('both needs', { need: ['research', 'img'] }),
    like('the specialty as well', { need: ['research', 'img'], specialty: ['obgyn'] }),
    like('nothing of it', { need: ['wellness'], specialty: ['medicine'] }),
  ];
  expect(similar(others)).toEqual(['the specialty as well', 'both needs', 'the first need']);
});

test('only who has more room', () => {
  expect(similar([like('as much', { need: ['research'] }, 1), like('none', { need: ['research'] }, 0)])).toEqual([]);
});

test('nobody whom the wishes keep out, and words and filters keep nobody out', () => {
  const others = [like('unwanted', { need: ['research'], language: ['twi'] }), like('fine', { need: ['research'] })];
  const wishes = [{ facet: 'language', term: 'twi', weight: 'not_wanted' as const }];
  const words = [{ terms: [], prefixes: ['nobody'], stems: [] }];
  expect(similar(others, { wishes, words, filters: [{ facet: 'language', term: 'spanish' }] })).toEqual(['fine']);
});

test('property: equals its definition', () => {
  const crowd = fc.uniqueArray(anyMentor(fc.integer({ min: 0, max: 15 }).map((at) => `mentor-${at}`)), { selector: ({ id }) => id });
  fc.assert(
    fc.property(crowd, anyQuery, (mentors, query) => {
      const table = new MentorTable(smallWords);
      for (const mentor of mentors) table.put(mentor);
      expect(similarTo(table, 'mentor-0', query)).toEqual(naiveSimilar(mentors, 'mentor-0', query, smallWords));
    }),
    { numRuns: 500 },
  );
});
