import { type ToldCount, type UnmetGroup, type UnmetNeed, type UnmetNeedMap, stageGroupWords } from '@akin/contracts';
import { capitalized } from '../../wording/capitalized';
import { count } from '../../wording/count';

/** A figure as it may be told: `62`, `few`. */
export const toldWords = (told: ToldCount) => (told === 'few' ? 'few' : count(told));

export const supplyWords: Record<UnmetNeed['supply'], string> = {
  none: 'Nobody shows it',
  short: 'Too few places',
  enough: 'Enough places',
};

/** `Medical students`, and `Not said` for those who say no stage. */
export function stageWords(stage: UnmetNeed['stages'][number]['stage']): string {
  return stage === null ? 'Not said' : capitalized(stageGroupWords[stage]);
}

/** What the bars of a group show, in a sentence or two. */
export function finding({ label, items }: UnmetGroup, learners: string): string {
  const lacking = items.filter(({ supply }) => supply !== 'enough');
  const [most] = items;
  const first =
    most && most.learners !== 'few'
      ? `Most wished for: ${most.label}, by ${count(most.learners)} ${learners}.`
      : `All are wished for by few.`;
  const rest =
    lacking.length === 0
      ? 'There are enough places for all that can be told.'
      : `Not enough of: ${lacking.map((one) => one.label).join(', ')}.`;
  return `${label}. ${first} ${rest}`;
}

const shownFirst = 5;

/** Where recruiting would help most: where the most learners go without a place. */
export function recruitFirst({ groups }: UnmetNeedMap): UnmetNeed[] {
  const size = ({ learners }: UnmetNeed) => (learners === 'few' ? 0 : learners);
  const gap = (need: UnmetNeed) => size(need) - (need.places === 'few' ? 0 : need.places);
  return groups
    .flatMap(({ items }) => items)
    .filter((need) => need.hint !== null)
    .sort((left, right) => gap(right) - gap(left))
    .slice(0, shownFirst);
}
