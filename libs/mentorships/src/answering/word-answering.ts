import { workingDaysBetween } from '@akin/platform';

/** An answered request; days are `YYYY-MM-DD` at the school. */
export interface Answered {
  askedOn: string;
  answeredOn: string;
}

/** Fewer answers than this are no habit, and would tell of the few people who asked. */
export const leastAnswered = 5;

const inWords = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** How soon somebody usually answers: by then more than half of those who asked had an answer. Null where too few were answered to say. */
export function wordAnswering(answered: readonly Answered[]): string | null {
  if (answered.length < leastAnswered) return null;
  const took = answered.map(({ askedOn, answeredOn }) => workingDaysBetween(askedOn, answeredOn)).sort((a, b) => a - b);
  const days = Math.max(1, took[Math.floor(took.length / 2)]);
  if (days === 1) return 'Usually answers within one working day';
  const word = inWords[days - 1];
  return word ? `Usually answers within ${word} working days` : 'Usually takes more than ten working days to answer';
}
