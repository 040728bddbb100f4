import { argbFromHex, Hct, hexFromArgb } from '@material/material-color-utilities';
import { contrastRatio, reachContrast } from './contrast.js';

/** The color roles a school's palette replaces; each is a `--ak-` custom property without the prefix. */
export type Palette = { light: Record<string, string>; dark: Record<string, string> };

interface Seeds {
  seed: string;
  accent: string;
}

type Tones = (tone: number, chroma?: number) => string;

/** Shades of one hue; with a chroma of their own, or at most `most`. */
function shades(hue: number, own: number, most: number): Tones {
  return (tone, chroma = Math.min(own, most)) => hexFromArgb(Hct.from(hue, chroma, tone).toInt());
}

interface Inks {
  brand: Tones;
  accent: Tones;
  /** Page and card: warm paper beside earthy colors, the brand's own hue beside cool ones. */
  paper: Tones;
  /** The brand a little calmer, for large dark panels. */
  calm: Tones;
  /** Chroma of a neutral that still feels like the school's. */
  quiet: number;
}

function inks({ seed, accent }: Seeds): Inks {
  const [base, second] = [seed, accent].map((hex) => Hct.fromInt(argbFromHex(hex)));
  const earthy = base.hue > 20 && base.hue < 205;
  return {
    brand: shades(base.hue, base.chroma, 60),
    calm: shades(base.hue, base.chroma * 0.82, 36),
    accent: shades(second.hue, second.chroma, 60),
    paper: shades(earthy ? 110 : base.hue, 3.2, 3.2),
    quiet: Math.min(9, Math.max(3, base.chroma * 0.19)),
  };
}

/** A brand color kept as given when it carries white text, else moved until it does. */
const solid = (hex: string, on: string) => reachContrast(hex, on, 4.6);

/** Three quarters of the way to white; HCT has no clean tints up there. */
function nearWhite(hex: string): string {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));
  return `#${channels
    .map((c) =>
      Math.round(c + (255 - c) * 0.75)
        .toString(16)
        .padStart(2, '0'),
    )
    .join('')}`;
}

const toneOf = (hex: string) => Hct.fromInt(argbFromHex(hex)).tone;

// Tones and chromas follow the hand-made themes of the visual reference, so that a generated palette sits beside them.
function lightTheme(seeds: Seeds): Record<string, string> {
  const { brand, calm, accent, paper, quiet } = inks(seeds);
  const primary = solid(seeds.seed, '#ffffff');
  return {
    paper: paper(97.3),
    surface: nearWhite(paper(97.3)),
    sunken: paper(94.2, 4),
    raised: '#ffffff',
    ink: brand(12.5, quiet * 1.4),
    'ink-2': brand(32.5, quiet * 1.5),
    'ink-3': brand(42.5, quiet * 1.45),
    line: paper(88.2, 7),
    'line-strong': paper(55, 8),
    primary,
    'primary-hover': brand(Math.max(10, toneOf(primary) - 5.5)),
    'on-primary': '#ffffff',
    'primary-soft': brand(91.7, 10.5),
    'on-primary-soft': brand(20),
    accent: solid(seeds.accent, paper(94.2, 4)),
    'on-accent': '#ffffff',
    'accent-soft': accent(92.4, 12),
    'on-accent-soft': accent(26.6, 34),
    deep: calm(Math.min(21.5, toneOf(primary))),
    'on-deep': paper(95.8, 5),
    'on-deep-2': brand(83.5, 15),
    'deep-line': brand(37),
    focus: primary,
    inverse: brand(18.5, quiet * 1.7),
    'on-inverse': paper(96.3),
    'inverse-link': brand(83.5, 28),
    'seq-1': brand(93.6, 7.5),
    'seq-2': brand(85, 16),
    'seq-3': brand(72.5, 26),
    'seq-4': brand(45),
    'seq-5': primary,
  };
}

function darkTheme(seeds: Seeds): Record<string, string> {
  const { brand, accent, paper, quiet } = inks(seeds);
  const bright = 34;
  return {
    paper: brand(7, quiet),
    surface: brand(11.3, quiet * 1.28),
    sunken: brand(4.4, quiet * 0.85),
    raised: brand(15.9, quiet * 1.5),
    ink: paper(93.1),
    'ink-2': brand(79.5, quiet * 1.3),
    'ink-3': brand(69.2, quiet * 1.5),
    line: brand(23, quiet * 1.75),
    'line-strong': brand(55.1, quiet * 1.85),
    primary: brand(78.3, bright),
    'primary-hover': brand(83.6, 28),
    'on-primary': brand(16),
    'primary-soft': brand(25, 22),
    'on-primary-soft': brand(90.5, 17),
    accent: accent(78, 36),
    'on-accent': accent(17.5, 30),
    'accent-soft': accent(23.4, 24),
    'on-accent-soft': accent(90, 16),
    deep: brand(17.5, 19),
    'on-deep': paper(95),
    'on-deep-2': brand(79, 15),
    'deep-line': brand(33.5, 23),
    focus: accent(78, 36),
    inverse: paper(91.5),
    'on-inverse': brand(12.5, quiet * 1.4),
    'inverse-link': brand(28),
    'seq-1': brand(16.8, 13),
    'seq-2': brand(27.5, 22),
    'seq-3': brand(40, 29),
    'seq-4': brand(69, 36),
    'seq-5': brand(85.5, 26),
  };
}

/** Pairs that carry text (4.5) or edges and focus (3.0); WCAG 2.2 success criteria 1.4.3 and 1.4.11. */
export const contrastPairs: readonly [front: string, back: string, atLeast: number][] = [
  ...['ink', 'ink-2', 'ink-3'].flatMap((ink) =>
    ['paper', 'surface', 'sunken', 'raised'].map((back) => [ink, back, 4.5] as [string, string, number]),
  ),
  ['primary', 'paper', 4.5],
  ['primary', 'surface', 4.5],
  ['primary', 'raised', 4.5],
  ['primary', 'sunken', 4.5],
  ['primary-hover', 'paper', 4.5],
  ['on-primary', 'primary', 4.5],
  ['on-primary', 'primary-hover', 4.5],
  ['on-primary-soft', 'primary-soft', 4.5],
  ['primary', 'primary-soft', 4.5],
  ['ink-2', 'primary-soft', 4.5],
  ['accent', 'paper', 4.5],
  ['accent', 'surface', 4.5],
  ['on-accent', 'accent', 4.5],
  ['on-accent-soft', 'accent-soft', 4.5],
  ['on-deep', 'deep', 4.5],
  ['on-deep-2', 'deep', 4.5],
  ['on-inverse', 'inverse', 4.5],
  ['inverse-link', 'inverse', 4.5],
  ['line-strong', 'paper', 3],
  ['line-strong', 'surface', 3],
  ['line-strong', 'sunken', 3],
  ['line-strong', 'raised', 3],
  ['focus', 'paper', 3],
  ['focus', 'surface', 3],
  ['seq-4', 'surface', 3],
  ['seq-5', 'surface', 3],
];

function holdContrast(theme: Record<string, string>): Record<string, string> {
  const held = { ...theme };
  for (const [front, back, atLeast] of contrastPairs) {
    if (contrastRatio(held[front], held[back]) < atLeast) held[front] = reachContrast(held[front], held[back], atLeast + 0.05);
  }
  return held;
}

/**
 * A whole palette, light and dark, from a school's two colors. Every pair in `contrastPairs` holds: a color that
 * would miss its contrast is moved in tone until it does not.
 * @param branding colors as `#rrggbb`
 */
export function brandPalette(branding: Seeds): Palette {
  return { light: holdContrast(lightTheme(branding)), dark: holdContrast(darkTheme(branding)) };
}

/** The palette as a style sheet of custom properties; `light-dark()` follows the reader's scheme. */
export function paletteCss(palette: Palette): string {
  const lines = Object.keys(palette.light).map((role) => `--ak-${role}:light-dark(${palette.light[role]},${palette.dark[role]});`);
  return `:root{${lines.join('')}}`;
}
