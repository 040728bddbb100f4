import * as fc from 'fast-check';
import { brandPalette, contrastPairs, paletteCss } from './palette.js';
import { contrastRatio } from './contrast.js';

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);

describe('brandPalette', () => {
  it('holds every contrast pair, light and dark, whatever the school’s colors', () => {
    fc.assert(
      fc.property(hex, hex, (seed, accent) => {
        const palette = brandPalette({ seed, accent });
        for (const theme of [palette.light, palette.dark]) {
          for (const [front, back, atLeast] of contrastPairs) {
            expect({ front, back, reached: contrastRatio(theme[front], theme[back]) >= atLeast }).toEqual({ front, back, reached: true });
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps a school’s own color where it already carries white text', () => {
    expect(brandPalette({ seed: '#1f4d3a', accent: '#8a5a0c' }).light['primary']).toBe('#1f4d3a');
  });

  it('writes both schemes into one property', () => {
    expect(paletteCss(brandPalette({ seed: '#4a2d7a', accent: '#b23a26' }))).toMatch(/--ak-primary:light-dark\(#4a2d7a,#[0-9a-f]{6}\);/);
  });
});
