import type { Term } from '@akin/contracts';

/** What a rank is built on, from the first to the last step. */
export const rankSteps = ['instructor', 'lecturer', 'senior_lecturer', 'assistant_professor', 'associate_professor', 'professor'] as const;
export type RankStep = (typeof rankSteps)[number];

/** What a school puts before the step, or behind it, to say for what or how long. */
export interface RankModifiers {
  tie?: 'adjunct' | 'visiting';
  track?: 'clinical' | 'research' | 'teaching' | 'of_practice';
  emeritus?: boolean;
}

function capitalized(words: string): string {
  return words.replace(/(^|_)([a-z])/g, (_, gap: string, letter: string) => (gap ? ' ' : '') + letter.toUpperCase());
}

function rankTerm(step: RankStep, { tie, track, emeritus }: RankModifiers): Term {
  const before = [tie, track === 'of_practice' ? undefined : track, step].filter((part) => part !== undefined);
  const behind = [track === 'of_practice' ? 'of_practice' : undefined, emeritus ? 'emeritus' : undefined].filter(
    (part) => part !== undefined,
  );
  const label = [...before, ...behind].map((part) => (part === 'of_practice' ? 'of Practice' : capitalized(part))).join(' ');
  return { code: [...before, ...behind].join('_'), label };
}

const modifiers: readonly RankModifiers[] = [
  {},
  { track: 'clinical' },
  { track: 'research' },
  { track: 'teaching' },
  { track: 'of_practice' },
  { tie: 'adjunct' },
  { tie: 'adjunct', track: 'clinical' },
  { tie: 'adjunct', track: 'research' },
  { tie: 'visiting' },
  { tie: 'visiting', track: 'clinical' },
  { tie: 'visiting', track: 'research' },
];

/** Academic ranks as schools in the United States name them; most schools add a few words of their own. */
export const rankTerms: readonly Term[] = [
  ...modifiers.flatMap((one) => rankSteps.map((step) => rankTerm(step, one))),
  rankTerm('associate_professor', { emeritus: true }),
  rankTerm('professor', { emeritus: true }),
  rankTerm('professor', { track: 'clinical', emeritus: true }),
];

const byCode = new Map(rankTerms.map((term) => [term.code, term]));

/** The rank with this step and these modifiers, if schools have it. */
export function rankOf(step: RankStep, given: RankModifiers): Term | undefined {
  return byCode.get(rankTerm(step, given).code);
}

/** The label of a rank, or undefined when the code is none of ours. */
export function rankLabel(code: string): string | undefined {
  return byCode.get(code)?.label;
}
