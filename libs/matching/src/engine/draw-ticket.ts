import type { Draw } from './query.js';

/** What seeds the draw of one learner on one day. */
export function seedOf({ learnerId, day }: Draw): number {
  return hashText(`${learnerId}|${day}`);
}

/**
 * The lowest of one ticket for every free place. Ordering equals by it puts a mentor first in proportion to the
 * remaining room (product.md F), the same all day for one learner, differently for another learner or day.
 *
 * @param mentor the mentor's id as `hashText` reads it
 */
export function drawTicket(seed: number, mentor: number, room: number): number {
  const own = mix(seed ^ mix(mentor));
  let lowest = 0xffffffff;
  for (let place = 0; place < room; place++) lowest = Math.min(lowest, mix(own + Math.imul(place + 1, 0x9e3779b1)) >>> 0);
  return lowest;
}

/** FNV-1a with a final mix, 32 bits: evenly spread and the same everywhere. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return mix(hash);
}

/** The final mix of MurmurHash3: every bit of the sum moves every bit of the result. */
function mix(sum: number): number {
  let hash = Math.imul(sum ^ (sum >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}
