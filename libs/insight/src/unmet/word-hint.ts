import type { UnmetNeed } from '@akin/contracts';

/** Labels that go on from `someone who`. */
const verb = /^(identifies|speaks|grew|lives|likes|values|helps|meets|can|offers|trained)\b/i;
const noun = /^(an?|first) /i;

/**
 * What to do where a wish is not met: `Recruit a mentor who speaks Spanish.`
 * @param wish how the wish reads as a fact about somebody: `Speaks Spanish`
 * @param mentor the school's word
 */
export function wordHint(wish: string, supply: UnmetNeed['supply'], mentor: string): string | null {
  if (supply === 'enough') return null;
  const one = supply === 'short' ? `one more ${mentor}` : `${article(mentor)} ${mentor}`;
  const said = wish.replace(', like you asked', '');
  if (verb.test(said)) return `Recruit ${one} who ${lowered(said)}.`;
  if (noun.test(said)) return `Recruit ${one} who is ${lowered(said)}.`;
  if (/^from /i.test(said)) return `Recruit ${one} ${lowered(said)}.`;
  return `Recruit ${one} with this in mind: ${said}.`;
}

const lowered = (words: string) => words.charAt(0).toLowerCase() + words.slice(1);
const article = (word: string) => (/^[aeiou]/i.test(word) ? 'an' : 'a');
