import fc from 'fast-check';
import { brandPalette } from '@akin/platform';
import { unreadablePairs } from './unreadable-pairs.js';

const palette = () => brandPalette({ seed: '#0b4f6c', accent: '#b08900' });

it('finds nothing in a palette that was made from any two colors', () => {
  const color = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
  fc.assert(
    fc.property(color, color, (seed, accent) => unreadablePairs(brandPalette({ seed, accent })).length === 0),
    { numRuns: 150 },
  );
});

it.each([
  ['light', 'ink', '#f0f0f0', /^ink on paper \(light\) reaches 1\.\d\d of 4\.5$/],
  ['dark', 'on-primary', '#ffffff', /^on-primary on primary \(dark\)/],
  ['dark', 'focus', 'nothing', /NaN/],
] as const)('names what cannot be read in the %s scheme: %s %s', (scheme, role, hex, words) => {
  const made = palette();
  made[scheme][role] = hex;
  expect(unreadablePairs(made)).toContainEqual(expect.stringMatching(words));
});
