import { argbFromHex, Hct, hexFromArgb } from '@material/material-color-utilities';
import { contrastRatio, reachContrast } from './contrast.js';

/** The color roles a school's palette replaces; each is a `--ak-` custom property without the prefix. */
export type Palette = { light: Record<string, string>; dark: Record<string, string> };

interface Seeds {
  seed: string;
  accent: string;
}

const tone = (hex: string, chromaLimit: number) => {
  const base = Hct.fromInt(argbFromHex(hex));
  return (t: number, chroma = chromaLimit) => hexFromArgb(Hct.from(base.hue, Math.min(base.chroma, chroma), t).toInt());
};

/** A brand color kept as given when it is dark enough for white text, else moved until it is. */
const solid = (hex: string, on: string) => reachContrast(hex, on, 4.6);

function lightTheme({ seed, accent }: Seeds): Record<string, string> {
  const brand = tone(seed, 60);
  const warm = tone(accent, 60);
  const primary = solid(seed, '#ffffff');
  const accentInk = solid(accent, warm(96, 5));
  return {
    paper: warm(97.2, 3.5),
    surface: warm(99.4, 1.5),
    sunken: warm(94, 5),
    raised: '#ffffff',
    ink: brand(11, 5),
    'ink-2': brand(32, 5),
    'ink-3': brand(42.5, 5),
    line: warm(88.5, 6),
    'line-strong': warm(54, 7),
    primary,
    'primary-hover': brand(Math.max(12, toneOf(primary) - 6)),
    'on-primary': '#ffffff',
    'primary-soft': brand(91, 11),
    'on-primary-soft': brand(22, 30),
    accent: accentInk,
    'on-accent': '#ffffff',
    'accent-soft': warm(92.5, 14),
    'on-accent-soft': warm(26, 34),
    deep: brand(Math.min(22, toneOf(primary))),
    'on-deep': warm(96, 4),
    'on-deep-2': brand(84, 12),
    'deep-line': brand(38, 24),
    focus: primary,
    inverse: brand(19, 8),
    'on-inverse': warm(96, 3),
    'inverse-link': brand(84, 32),
    'seq-1': brand(93.5, 8),
    'seq-2': brand(85, 16),
    'seq-3': brand(73, 24),
    'seq-4': brand(47, 36),
    'seq-5': primary,
  };
}

function darkTheme({ seed, accent }: Seeds): Record<string, string> {
  const brand = tone(seed, 40);
  const warm = tone(accent, 55);
  return {
    paper: brand(7, 4),
    surface: brand(11.5, 5),
    sunken: brand(4.5, 3),
    raised: brand(16.5, 6),
    ink: warm(93, 3),
    'ink-2': brand(79.5, 6),
    'ink-3': brand(69, 7),
    line: brand(23.5, 6),
    'line-strong': brand(54.5, 8),
    primary: brand(78.5, 34),
    'primary-hover': brand(84, 32),
    'on-primary': brand(17, 30),
    'primary-soft': brand(26.5, 22),
    'on-primary-soft': brand(88.5, 16),
    accent: warm(79, 48),
    'on-accent': warm(17, 34),
    'accent-soft': warm(24, 26),
    'on-accent-soft': warm(90, 26),
    deep: brand(19, 18),
    'on-deep': warm(95, 4),
    'on-deep-2': brand(79, 10),
    'deep-line': brand(34, 18),
    focus: warm(79, 48),
    inverse: warm(91.5, 4),
    'on-inverse': brand(11, 5),
    'inverse-link': brand(30, 34),
    'seq-1': brand(17.5, 8),
    'seq-2': brand(28.5, 16),
    'seq-3': brand(41, 24),
    'seq-4': brand(71, 32),
    'seq-5': brand(85, 24),
  };
}

const toneOf = (hex: string) => Hct.fromInt(argbFromHex(hex)).tone;

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
