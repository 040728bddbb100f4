import { type HowWeMeet, type StageGroup, practicalFacets, practicalViews } from '@akin/contracts';
import { capitalized } from '../../wording/capitalized';

export interface MentoringLine {
  label: string;
  words: string;
}

/** How, when and as what a mentor works, a line each; what was not answered has none. */
export function mentoringLines(how: HowWeMeet): MentoringLine[] {
  return practicalFacets.flatMap((code) => {
    const view = practicalViews.find((one) => one.code === code);
    const words = how[code].map((said) => view?.terms.find((term) => term.code === said)?.label ?? said);
    return view && words.length > 0 ? [{ label: view.label, words: capitalized(listedAny(words)) }] : [];
  });
}

const stageWords: Record<StageGroup, string> = {
  student: 'medical students',
  resident: 'residents',
  fellow: 'fellows',
  researcher: 'researchers in training',
};

/** `Medical students and residents`; empty where a mentor has no preference. */
export function stagesInWords(stages: readonly StageGroup[]): string {
  return capitalized(listedAll(stages.map((stage) => stageWords[stage])));
}

const listedAny = (words: string[]) => new Intl.ListFormat('en-US', { type: 'disjunction' }).format(words);
const listedAll = (words: string[]) => new Intl.ListFormat('en-US', { type: 'conjunction' }).format(words);
