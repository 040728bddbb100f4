import { stageGroups, type StageGroup, type Wish } from '@akin/contracts';

export interface WishingLearner {
  stage: StageGroup | null;
  wishes: readonly Wish[];
}

export interface Demand {
  /** Who wishes for anything. */
  learners: number;
  groups: Map<string, GroupDemand>;
}

export interface GroupDemand {
  /** Who wishes for anything in it. */
  learners: number;
  /** Per term, by stage group and last those who say no stage. */
  terms: Map<string, number[]>;
}

/** How many learners wish for what, as a must or a lot. Wishes for words are not counted: what somebody wrote could point at them. */
export async function countDemand(learners: AsyncIterable<WishingLearner>, counts: (wish: Wish) => boolean): Promise<Demand> {
  const demand: Demand = { learners: 0, groups: new Map() };
  for await (const { stage, wishes } of learners) {
    if (wishes.length === 0) continue;
    demand.learners++;
    const strong = wishes.filter((wish) => wish.facet !== 'words' && isStrong(wish) && counts(wish));
    for (const facet of new Set(strong.map((wish) => wish.facet))) {
      const group = demand.groups.get(facet) ?? { learners: 0, terms: new Map<string, number[]>() };
      group.learners++;
      for (const term of new Set(strong.filter((wish) => wish.facet === facet).map((wish) => wish.term))) addTo(group, term, stage);
      demand.groups.set(facet, group);
    }
  }
  return demand;
}

const isStrong = ({ weight }: Wish) => weight === 'must' || weight === 'a_lot';

function addTo({ terms }: GroupDemand, term: string, stage: StageGroup | null): void {
  const byStage = terms.get(term) ?? Array.from({ length: stageGroups.length + 1 }, () => 0);
  byStage[stage === null ? stageGroups.length : stageGroups.indexOf(stage)]++;
  terms.set(term, byStage);
}
