import { type HowWeMeet, type StageGroup, practicalFacets, practicalViews, stageGroupWords } from '@akin/contracts';
import { capitalized } from '../../wording/capitalized';

export interface MentoringLine {
  label: string;
  words: string;
}

/** How, when and as what a mentor works, a line each; what was not answered has none. */
export function mentoringLines(how: HowWeMeet): MentoringLine[] {
  return practicalFacets.flatMap((code) => {
    const label = practicalViews.find((one) => one.code === code)?.label ?? code;
    return how[code].length > 0 ? [{ label, words: capitalized(listedAny(how[code])) }] : [];
  });
}

/** `Medical students and residents`; empty where a mentor has no preference. */
export function stagesInWords(stages: readonly StageGroup[]): string {
  return capitalized(listedAll(stages.map((stage) => stageGroupWords[stage])));
}

const listedAny = (words: string[]) => new Intl.ListFormat('en-US', { type: 'disjunction' }).format(words);
const listedAll = (words: string[]) => new Intl.ListFormat('en-US', { type: 'conjunction' }).format(words);
