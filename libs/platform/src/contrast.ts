import { argbFromHex, Hct, hexFromArgb } from '@material/material-color-utilities';

function luminance(hex: string): number {
  const channels = [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16) / 255);
  const [r, g, b] = channels.map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast of two `#rrggbb` colors, 1 to 21, as WCAG 2.2 defines it. */
export function contrastRatio(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}

/** Moves a color's tone away from its background, hue and chroma kept, until the contrast is reached. */
export function reachContrast(front: string, back: string, atLeast: number): string {
  const color = Hct.fromInt(argbFromHex(front));
  const step = luminance(back) > 0.18 ? -1 : 1;
  let hex = front;
  for (let tone = color.tone; contrastRatio(hex, back) < atLeast && tone >= 0 && tone <= 100; tone += step) {
    hex = hexFromArgb(Hct.from(color.hue, color.chroma, tone).toInt());
  }
  return hex;
}
