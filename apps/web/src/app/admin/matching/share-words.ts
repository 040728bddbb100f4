import { matchingLimits, type MatchingShares, type SchoolWords } from '@akin/contracts';

export type Part = keyof MatchingShares;

/** The four parts in the order they are told, each with what belongs to it. */
export function partsOf({ mentor, mentors, learner }: SchoolWords): { part: Part; label: string; hint: string }[] {
  return [
    { part: 'who', label: `Who the ${mentor} is`, hint: 'Languages, background, specialty, and words they use about themselves.' },
    { part: 'what', label: 'What they help with', hint: `The areas of need a ${learner} wishes for.` },
    { part: 'practical', label: 'How and when to meet', hint: 'In person or by video, which times, a long-term pair or a single hour.' },
    { part: 'mentor', label: `What the ${mentor} prefers`, hint: `The stages and areas ${mentors} named. Never who somebody is.` },
  ];
}

export function sumOf({ who, what, practical, mentor }: MatchingShares): number {
  return who + what + practical + mentor;
}

/** Why the shares cannot be saved as they are; null when they can. */
export function shareProblem(shares: MatchingShares): string | null {
  if (Object.values(shares).some((share) => !Number.isInteger(share) || share < 0 || share > 100))
    return 'Each part is a whole number from 0 to 100.';
  const sum = sumOf(shares);
  if (sum < 100) return `They come to ${sum}: ${100 - sum} more to give.`;
  if (sum > 100) return `They come to ${sum}: ${sum - 100} too many.`;
  if (shares.who + shares.what >= matchingLimits.whoAndWhat) return null;
  return `The first two have to come to at least ${matchingLimits.whoAndWhat} together: they are what people come for.`;
}
