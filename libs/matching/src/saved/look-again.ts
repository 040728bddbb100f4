import type { Known } from './saved-row.js';

/** How many fit, and how many of them became available since the learner last looked. */
export function countFresh({ seen }: Known, fits: readonly string[]): number {
  const known = new Set(seen);
  return fits.filter((id) => !known.has(id)).length;
}

/** The learner has looked: whoever fits now is known to them. What the worker knows stays, so that it tells what it has not. */
export function seenBy({ heard }: Known, fits: readonly string[]): Known {
  return { seen: fits, heard };
}

/**
 * The worker has looked for a search that waits. `news` are those who fit now and did not when it last looked; whoever fits no
 * more is forgotten, so that their return is news again. News are fresh even where the learner happened to look just before.
 * `noNews` are no news to this learner whatever comes free at them. Answers the same `known` where nothing is different.
 */
export function lookAgain(known: Known, fits: readonly string[], noNews: ReadonlySet<string>): { news: string[]; known: Known } {
  const [now, before] = [new Set(fits), new Set(known.heard)];
  if (isSame(now, before) && known.seen.every((id) => now.has(id))) return { news: [], known };
  const news = fits.filter((id) => !before.has(id) && !noNews.has(id));
  const unheard = new Set(news);
  return { news, known: { seen: known.seen.filter((id) => now.has(id) && !unheard.has(id)), heard: fits } };
}

/** The same while the learner cannot be told: nobody becomes known, so that they are told once they can be. */
export function lookUntold({ seen, heard }: Known, fits: readonly string[]): Known {
  const now = new Set(fits);
  return { seen: seen.filter((id) => now.has(id)), heard: heard.filter((id) => now.has(id)) };
}

const isSame = (one: ReadonlySet<string>, other: ReadonlySet<string>) => one.size === other.size && [...one].every((id) => other.has(id));
