import type { ToldCount } from '@akin/contracts';
import { fewestTold } from '../suppression/told-count.js';
import type { ToldGroup, ToldItem, ToldMap } from './told-map.js';

/**
 * A map as it may follow another. Whoever keeps the one before could subtract, and know what the one learner who came in between
 * wishes for. So a number moves only by k or more and stands as it was till then, with how it divides; a count that was hidden, or
 * now is, differs from a number by nobody knows how many. What stood still but no longer lies within what is told around it is hidden.
 */
export function keepTold(map: ToldMap, before: ToldMap, k: number = fewestTold): ToldMap {
  const keep = (now: ToldCount, then: ToldCount | undefined) => (isNear(now, then, k) ? then : now);
  const learners = keep(map.learners, before.learners);
  return { learners, waiting: keep(map.waiting, before.waiting), groups: map.groups.map(keptGroup) };

  function keptGroup({ facet, learners: now, items }: ToldGroup): ToldGroup {
    const then = before.groups.find((group) => group.facet === facet);
    const kept = items.map((item) =>
      keptItem(
        item,
        then?.items.find(({ term }) => term === item.term),
      ),
    );
    const all = keep(now, then?.learners);
    const bounds = kept.every((item) => item.learners !== 'few' && !exceeds(item.learners, all)) && !exceeds(all, learners);
    return { facet, learners: bounds ? all : 'few', items: kept };
  }

  function keptItem(item: ToldItem, then: ToldItem | undefined): ToldItem {
    if (!then || !isNear(item.learners, then.learners, k)) return exceeds(item.learners, learners) ? hidden(item) : item;
    if (exceeds(then.learners, learners)) return hidden(item);
    return { ...item, learners: then.learners, stages: then.stages };
  }
}

const hidden = (item: ToldItem): ToldItem => ({ ...item, learners: 'few', stages: [] });

function isNear(now: ToldCount, then: ToldCount | undefined, k: number): then is number {
  return typeof now === 'number' && typeof then === 'number' && Math.abs(now - then) < k;
}

const exceeds = (part: ToldCount, whole: ToldCount) => part !== 'few' && whole !== 'few' && part > whole;
