import type { Wish } from '@akin/contracts';
import type { Random } from './random.js';

/** What learners look for at a school, and how many of them: as a must or a lot. */
export type WishDeck = readonly (readonly [facet: string, term: string, learners: number])[];

/** Where in training one has to be to need it; anybody may need the others. */
const neededFrom: Record<string, RegExp> = {
  residency_application: /^MS[34]$/,
  away_rotations: /^MS[34]$/,
  specialty_choice: /^M/,
  study_skills: /^MS[12]$/,
  fellowship_application: /^(PGY|Fellow)/,
  job_search_and_contracts: /^(PGY[34]|Fellow)/,
};

/** As a must or a lot; few would leave anybody out for who they are. */
const strongly = { need: 0.45, other: 0.12 };

/**
 * The wishes of one learner after the other, what they need first. Each card of the deck goes to exactly as many as it says,
 * and some would like a little more besides.
 */
export function dealWishes(stages: readonly string[], deck: WishDeck, random: Random): Wish[][] {
  const hands: Wish[][] = stages.map(() => []);
  for (const [facet, term, learners] of deck) {
    const fitting = hands.filter((_, n) => facet !== 'need' || (neededFrom[term] ?? /./).test(stages[n]));
    if (fitting.length < learners) throw new Error(`${learners} learners cannot wish for ${term}; it fits ${fitting.length}`);
    const must = facet === 'need' ? strongly.need : strongly.other;
    for (const hand of random.some(fitting, learners)) hand.push({ facet, term, weight: random.chance(must) ? 'must' : 'a_lot' });
  }
  return hands.map((hand) => withALittle(hand, deck, random));
}

function withALittle(hand: readonly Wish[], deck: WishDeck, random: Random): Wish[] {
  const [facet, term] = random.pick(deck.filter(([facet]) => facet !== 'need'));
  const more = random.chance(0.4) && !hand.some((wish) => wish.facet === facet && wish.term === term);
  const all: Wish[] = more ? [...hand, { facet, term, weight: 'a_little' }] : [...hand];
  return all.toSorted((a, b) => Number(b.facet === 'need') - Number(a.facet === 'need'));
}
