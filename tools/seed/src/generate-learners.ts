import type { GivenList } from '@akin/matching';
import type { CastLearner } from './cast.js';
import { dealWishes, type WishDeck } from './deal-wishes.js';
import type { Names } from './invent-names.js';
import { namePools, type Heritage } from './names.js';
import type { Random } from './random.js';
import type { PlannedLooking, PlannedPerson } from './school-plan.js';

const stages = [
  ['MS1', 14],
  ['MS2', 15],
  ['MS3', 18],
  ['MS4', 14],
  ['MD-PhD', 4],
  ['PGY1', 10],
  ['PGY2', 9],
  ['PGY3', 7],
  ['PGY4', 4],
  ['Fellow 1', 5],
] as const;

/** So many learners say what they look for; the others have not come to it. */
const wishing = 0.84;

/** `count` learners, the cast first. Learners say nothing about themselves before they want to; most have wishes. */
export function generateLearners(
  cast: readonly CastLearner[],
  count: number,
  deck: WishDeck,
  names: Names,
  random: Random,
): PlannedPerson[] {
  const heritages = Object.keys(namePools) as Heritage[];
  const members = cast.map((member) => {
    const mail = names.keep(member.givenName, member.familyName);
    return learner({ ...member, mail }, member.stage, random);
  });
  const others = Array.from({ length: count - cast.length }, () =>
    learner(names.invent(random.pick(heritages)), random.weighted(stages), random),
  );
  const wishers = others.slice(0, Math.round(others.length * wishing));
  const hands = dealWishes(wishers.map(stageOf), deck, random);
  wishers.forEach((person, n) => (person.looking = { lists: listsOf(hands[n], random), shortlist: [], searches: [] }));
  return [...members, ...others];
}

/** What the cast keeps to themselves; `mentors` are the cast's, by persona. */
export function lookingOf(member: CastLearner, mentors: ReadonlyMap<string, string>, random: Random): PlannedLooking | null {
  const { lists, shortlist, searches } = member;
  if (lists.length + shortlist.length + searches.length === 0) return null;
  return {
    lists,
    shortlist: shortlist.flatMap((persona) => mentors.get(persona) ?? []),
    searches: searches.map(({ name, query }) => ({ id: random.id(), name, query, since: random.between(2, 9) })),
  };
}

type Named = Pick<PlannedPerson, 'givenName' | 'familyName' | 'mail' | 'pronouns'>;

function learner({ givenName, familyName, mail, pronouns }: Named, stage: string, random: Random): PlannedPerson {
  return {
    id: random.id(),
    rosterKey: null,
    mail,
    givenName,
    familyName,
    pronouns,
    roles: ['learner'],
    firstSignIn: random.between(5, 420),
    joined: 430,
    profile: { title: null, department: null, specialty: null, subspecialty: null, stage, ownWords: null },
    mentoring: null,
    facets: [],
    looking: null,
  };
}

/** Some keep what they need apart from who it should be. */
function listsOf(wishes: GivenList['wishes'], random: Random): GivenList[] {
  const needs = wishes.filter(({ facet }) => facet === 'need');
  const lists: GivenList[] = [{ name: 'My wishes', wishes }];
  return needs.length > 0 && random.chance(0.15) ? [...lists, { name: 'Whoever can help', wishes: needs, lean: 10 }] : lists;
}

function stageOf({ profile }: PlannedPerson): string {
  return profile?.stage ?? '';
}
