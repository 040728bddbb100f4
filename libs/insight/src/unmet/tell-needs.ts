import type { ToldCount } from '@akin/contracts';
import { suppressTable } from '../suppression/suppress-table.js';
import { isSmall, tellCount, fewestTold } from '../suppression/told-count.js';
import type { Demand, GroupDemand } from './count-demand.js';
import type { Supply } from './count-supply.js';
import { tellGroup, type GroupKind } from './tell-group.js';
import type { ToldGroup, ToldItem, ToldMap } from './told-map.js';

export interface Counted {
  demand: Demand;
  waiting: number;
  supply: (facet: string, term: string) => Supply;
  kindOf: (facet: string) => GroupKind;
}

/** The map of what learners wish for, with nothing in it that points at one of them. Nothing but its head while there are few. */
export function tellNeeds({ demand, waiting, supply, kindOf }: Counted, k: number = fewestTold): ToldMap {
  const head = { learners: tellCount(demand.learners, k), waiting: tellCount(waiting, k) };
  if (demand.learners === 0 || isSmall(demand.learners, k)) return { ...head, groups: [] };
  const groups = [...demand.groups].map(([facet, group]) => tellFacet(facet, group));
  return { ...head, groups: groups.filter(({ items }) => items.length > 0) };

  function tellFacet(facet: string, group: GroupDemand): ToldGroup {
    const counts = new Map([...group.terms].map(([term, byStage]) => [term, sum(byStage)]));
    const told = tellGroup({ learners: group.learners, terms: counts }, demand.learners, kindOf(facet), k);
    const items = [...group.terms].map(([term, byStage]): ToldItem => {
      const learners = told.terms.get(term) ?? 'few';
      const { mentors, places } = supply(facet, term);
      const stages = facet === 'need' && learners !== 'few' ? tellStages(byStage, k) : [];
      return { term, learners, stages, mentors: tellCount(mentors, k), places: tellCount(places, k) };
    });
    return { facet, learners: told.learners, items };
  }
}

/** How a count that is told divides into stages; not at all where that could not be told beside it. */
function tellStages(byStage: readonly number[], k: number): ToldCount[] {
  const { cells, rowTotals } = suppressTable({ cells: [byStage], totals: 'rows' }, k);
  return rowTotals[0] === 'few' ? [] : cells[0];
}

const sum = (counts: readonly number[]) => counts.reduce((all, one) => all + one, 0);
