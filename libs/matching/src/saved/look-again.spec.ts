import fc from 'fast-check';
import { countFresh, lookAgain, lookUntold, seenBy } from './look-again.js';
import type { Known } from './saved-row.js';

const nobody = new Set<string>();

it.each([
  ['nobody new', { seen: ['a'], heard: ['a'] }, ['a'], [], { seen: ['a'], heard: ['a'] }],
  ['one more', { seen: ['a'], heard: ['a'] }, ['a', 'b'], ['b'], { seen: ['a'], heard: ['a', 'b'] }],
  ['one gone', { seen: ['a', 'b'], heard: ['a', 'b'] }, ['b'], [], { seen: ['b'], heard: ['b'] }],
  ['one back', { seen: ['b'], heard: ['b'] }, ['a', 'b'], ['a'], { seen: ['b'], heard: ['a', 'b'] }],
  ['seen before it was heard of', { seen: ['a'], heard: [] }, ['a'], ['a'], { seen: [], heard: ['a'] }],
])('%s', (_name, known, fits, news, after) => expect(lookAgain(known, fits, nobody)).toEqual({ news, known: after }));

it('makes no news of a place the learner gave back, then or later', () => {
  const { news, known } = lookAgain({ seen: [], heard: [] }, ['a', 'b'], new Set(['a']));
  expect([news, lookAgain(known, ['a', 'b'], nobody).news]).toEqual([['b'], []]);
});

it('answers the same where nothing is different, in whatever order', () => {
  const known = { seen: ['b'], heard: ['a', 'b'] };
  expect(lookAgain(known, ['b', 'a'], nobody).known).toBe(known);
  expect(lookAgain(known, ['b', 'c'], nobody).known).not.toBe(known);
});

it('counts as fresh whoever came since the learner looked', () => {
  const known = seenBy({ seen: [], heard: ['a'] }, ['a', 'b']);
  expect(known).toEqual({ seen: ['a', 'b'], heard: ['a'] });
  expect(countFresh(known, ['a', 'c', 'd'])).toBe(2);
});

/** Each step is who fits at one look of the worker; at some the learner cannot be told. */
const ids = fc.uniqueArray(fc.constantFrom<string>('a', 'b', 'c', 'd'));
const steps = fc.array(fc.record({ fits: ids, reachable: fc.boolean() }), { maxLength: 12 });

it('tells each becoming available once, and loses none, whoever comes and goes and whenever the learner can be told', () =>
  fc.assert(
    fc.property(ids, steps, (atFirst, course) => {
      let known: Known = { seen: atFirst, heard: atFirst };
      /** Who became available and was not told yet; going away takes it back. */
      let due = new Set<string>();
      let before = new Set(atFirst);
      for (const { fits, reachable } of course) {
        due = new Set([...due, ...fits.filter((id) => !before.has(id))].filter((id) => fits.includes(id)));
        before = new Set(fits);
        if (!reachable) {
          known = lookUntold(known, fits);
          continue;
        }
        const { news, known: after } = lookAgain(known, fits, nobody);
        expect(new Set(news)).toEqual(due);
        expect(countFresh(after, fits)).toBeGreaterThanOrEqual(news.length);
        [known, due] = [after, new Set()];
      }
    }),
  ));
