import type { SchoolWords, UnmetNeed } from '@akin/contracts';

export interface Lacking {
  /** How the wish reads as a fact about somebody: `Speaks Spanish`. */
  wish: string;
  /** Whether it is about who somebody is. */
  identity: boolean;
  supply: UnmetNeed['supply'];
  learners: UnmetNeed['learners'];
}

/** Labels that go on from `someone who`. */
const verb = /^(identifies|speaks|grew|lives|likes|values|helps|meets|can|offers|trained|works)\b/i;
const noun = /^(an?|first) /i;

/**
 * What to do where a wish is not met: `Invite a mentor who helps with visas.` What somebody knows or does may be looked for.
 * Who somebody is may not: there the hint is to tell everybody what learners hope for, and whoever comes is chosen as all are.
 * Not where few do, for then the word that goes around could point at one of them.
 * @param words the school's
 */
export function wordHint({ wish, identity, supply, learners }: Lacking, words: Pick<SchoolWords, 'mentor' | 'learners'>): string | null {
  if (supply === 'enough') return null;
  const one = `${supply === 'short' ? 'another' : article(words.mentor)} ${words.mentor}`;
  const whom = describe(one, wish.replace(', like you asked', '').replace(/^(trained at):/i, '$1'));
  if (!identity) return `Invite ${whom}.`;
  if (learners !== 'few') return `Let faculty know that ${words.learners} hope for ${whom}.`;
  return `${raised(whom)} would help. Invite widely without naming it: so few hope for it that it could point at somebody.`;
}

function describe(one: string, wish: string): string {
  if (verb.test(wish)) return `${one} who ${lowered(wish)}`;
  if (noun.test(wish)) return `${one} who is ${lowered(wish)}`;
  if (/^from /i.test(wish)) return `${one} ${lowered(wish)}`;
  return `${one} whose profile says “${wish}”`;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const raised = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a');
