import { type BrandMark } from '@akin/contracts';

const full = '<circle cx="20" cy="20" r="19" fill="currentColor"/>';
const cut = (path: string) => `${full}<path d="${path}" fill="none" stroke="var(--cut)" stroke-width="2.3" stroke-linecap="round"/>`;

const marks: Record<BrandMark, string> = {
  pine: `${full}<path d="M20 6.5 13.5 17h3L11 25.5h7v6h4v-6h7L23.5 17h3z" fill="var(--cut)"/><path d="M20 6.5V31" stroke="currentColor" stroke-width="1.2"/>`,
  river: cut('M8 15.5c4-3.4 8-3.4 12 0s8 3.4 12 0M7 22c4.3-3.4 8.7-3.4 13 0s8.7 3.4 13 0M10 28.5c3.3-2.6 6.7-2.6 10 0s6.7 2.6 10 0'),
  anchor: cut('M20 14v17M14.5 18h11M10.5 23c.6 5 4.5 8 9.5 8s8.9-3 9.5-8M22.7 11.3a2.7 2.7 0 1 1-5.4 0 2.7 2.7 0 0 1 5.4 0z'),
  rings:
    '<g fill="none" stroke="currentColor" stroke-width="2.2"><circle cx="14.5" cy="20" r="12"/><circle cx="25.5" cy="20" r="12"/></g><path d="M20 9.4a12 12 0 0 1 0 21.2 12 12 0 0 1 0-21.2z" fill="currentColor"/>',
};

/** The mark that stands in for a school's logo, in the color of the text around it. */
export const markSvg = (mark: BrandMark) => `<svg class="mark" viewBox="0 0 40 40" aria-hidden="true">${marks[mark]}</svg>`;

export const arrowSvg = '<svg class="ico" viewBox="0 0 24 24" aria-hidden="true"><path d="M5 12h14M13 6l6 6-6 6"/></svg>';

function ring(x: number, y: number, age: number, phase: number): string {
  const drift = Math.sqrt(age) * 2.6;
  const radius = 29 * age * (1 + 0.07 * Math.sin(age * 1.7 + phase));
  const cx = Math.round(x + drift * Math.sin(age * 0.9 + phase));
  const cy = Math.round(y + drift * Math.cos(age * 0.9 + phase));
  const turn = (age * 13 + Math.round(phase * 20)) % 90;
  return `<ellipse cx="${cx}" cy="${cy}" rx="${Math.round(radius)}" ry="${Math.round(radius * 0.943)}" transform="rotate(${turn} ${cx} ${cy})"/>`;
}

/** Two sets of growth rings that meet: the only ornament. */
export function ringsSvg(): string {
  const ages = Array.from({ length: 24 }, (_, index) => index + 1);
  const rings = ages.map((age) => ring(202, 468, age, 0.4) + ring(547, 414, age, 2.4));
  return `<svg class="rings" viewBox="0 0 720 900" preserveAspectRatio="xMidYMid slice" aria-hidden="true">${rings.join('')}</svg>`;
}
