import { contrastPairs, contrastRatio, type Palette } from '@akin/platform';

/** Pairs of a palette that miss the contrast their role asks for, each in words; none when it can be read. */
export function unreadablePairs(palette: Palette): string[] {
  return (['light', 'dark'] as const).flatMap((scheme) =>
    contrastPairs.flatMap(([front, back, atLeast]) => {
      const reached = contrastRatio(palette[scheme][front], palette[scheme][back]);
      // An unreadable color gives no number at all, and is counted as missing.
      return reached >= atLeast ? [] : [`${front} on ${back} (${scheme}) reaches ${reached.toFixed(2)} of ${atLeast}`];
    }),
  );
}
