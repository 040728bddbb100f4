import fc from 'fast-check';
import { countSlips, isWithinSlips, slipsForgiven } from './count-slips.js';

it.each([
  ['garcia', 'garcia', 0],
  ['garzia', 'garcia', 1],
  ['gracia', 'garcia', 1],
  ['garca', 'garcia', 1],
  ['garciaa', 'garcia', 1],
  ['opthamology', 'ophthalmology', 2],
  ['', 'abc', 3],
  ['smith', 'garcia', 6],
])('from %s to %s', (one, other, slips) => expect(countSlips(one, other)).toBe(slips));

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 8 });

it('is the same both ways, nothing only for the same word, and never more than the longer word', () =>
  fc.assert(
    fc.property(words, words, (one, other) => {
      const slips = countSlips(one, other);
      expect(slips).toBe(countSlips(other, one));
      expect(slips === 0).toBe(one === other);
      expect(slips).toBeLessThanOrEqual(Math.max(one.length, other.length));
      expect(slips).toBeGreaterThanOrEqual(Math.abs(one.length - other.length));
    }),
  ));

it('tells words apart as counting does', () =>
  fc.assert(
    fc.property(words, words, fc.integer({ min: 0, max: 3 }), (one, other, slips) => {
      expect(isWithinSlips(one, other, slips)).toBe(countSlips(one, other) <= slips);
    }),
  ));

it.each([
  ['lee', 0],
  ['jung', 1],
  ['garcia', 2],
  ['dermatology', 3],
])('forgives in %s', (word, slips) => expect(slipsForgiven(word)).toBe(slips));
