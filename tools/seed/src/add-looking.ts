import type { GivenList } from '@akin/matching';
import type { CastLearner } from './cast.js';
import { dealWishes, type WishDeck } from './deal-wishes.js';
import type { Random } from './random.js';
import type { PlannedLooking, PlannedPerson } from './school-plan.js';

/** What there is to look for. */
export interface Sought {
  deck: WishDeck;
  /** Ids of the cast's mentors, by persona. */
  mentors: ReadonlyMap<string, string>;
}

/** So many learners say what they look for; the others have not come to it. */
const wishing = 0.84;

/** Gives learners, the cast first, what they keep to themselves. Draws from a chance of its own, so that nothing else of a school hangs on it. */
export function addLooking(learners: readonly PlannedPerson[], cast: readonly CastLearner[], sought: Sought, random: Random): void {
  cast.forEach((member, n) => (learners[n].looking = lookingOf(member, sought.mentors, random)));
  const others = learners.slice(cast.length);
  const wishers = others.slice(0, Math.round(others.length * wishing));
  const hands = dealWishes(
    wishers.map(({ profile }) => profile?.stage ?? ''),
    sought.deck,
    random,
  );
  wishers.forEach((person, n) => (person.looking = { lists: listsOf(hands[n], random), shortlist: [], searches: [] }));
}

function lookingOf({ lists, shortlist, searches }: CastLearner, mentors: Sought['mentors'], random: Random): PlannedLooking | null {
  if (lists.length + shortlist.length + searches.length === 0) return null;
  return {
    lists,
    shortlist: shortlist.flatMap((persona) => mentors.get(persona) ?? []),
    searches: searches.map(({ name, query }) => ({ id: random.id(), name, query, since: random.between(2, 9) })),
  };
}

/** Some keep what they need apart from who it should be. */
function listsOf(wishes: GivenList['wishes'], random: Random): GivenList[] {
  const needs = wishes.filter(({ facet }) => facet === 'need');
  const lists: GivenList[] = [{ name: 'My wishes', wishes }];
  return needs.length > 0 && random.chance(0.15) ? [...lists, { name: 'Whoever can help', wishes: needs, lean: 10 }] : lists;
}
