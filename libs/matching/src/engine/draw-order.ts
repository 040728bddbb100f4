import type { Candidate, Draw } from './candidate.js';

/**
 * The lowest of one ticket for every free place. Ordering equals by it puts a mentor first in proportion to the
 * remaining room (product.md F), the same all day for one learner, differently for another learner or day.
 */
export function drawTicket({ id, room }: Pick<Candidate, 'id' | 'room'>, { learnerId, day }: Draw): number {
  let lowest = Number.MAX_SAFE_INTEGER;
  for (let place = 0; place < room; place++) lowest = Math.min(lowest, hashText(`${learnerId}|${day}|${id}|${place}`));
  return lowest;
}

/** FNV-1a with a final mix, 32 bits: evenly spread and the same everywhere. */
function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
