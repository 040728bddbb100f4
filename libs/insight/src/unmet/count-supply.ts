import { practicalFacets } from '@akin/contracts';
import type { MentorFacts } from '@akin/people';

export interface Supply {
  mentors: number;
  /** Neither taken nor held. */
  places: number;
}

type Shown = Pick<MentorFacts, 'facets' | 'helpsWith' | 'howWeMeet' | 'specialty' | 'subspecialty' | 'capacity' | 'taken' | 'held'>;

/**
 * How many mentors show what, and how many places they have.
 * @param mentors those learners may be sent to, with shown answers only
 * @param broader the term a term is a detail of, within its facet
 */
export function countSupply(
  mentors: readonly Shown[],
  broader: (facet: string, term: string) => string | undefined,
): (facet: string, term: string) => Supply {
  const supply = new Map<string, Supply>();
  for (const mentor of mentors) {
    const room = Math.max(0, mentor.capacity - mentor.taken - mentor.held);
    for (const key of new Set(shownBy(mentor).flatMap(([facet, term]) => withBroader(facet, term, broader)))) {
      const { mentors: many, places } = supply.get(key) ?? none;
      supply.set(key, { mentors: many + 1, places: places + room });
    }
  }
  return (facet, term) => supply.get(keyOf(facet, term)) ?? none;
}

const none: Supply = { mentors: 0, places: 0 };
const keyOf = (facet: string, term: string) => `${facet}:${term}`;

function shownBy({ facets, helpsWith, howWeMeet, specialty, subspecialty }: Shown): [string, string][] {
  const all = (facet: string, terms: readonly (string | null)[]) =>
    terms.flatMap((term): [string, string][] => (term ? [[facet, term]] : []));
  return [
    ...facets.flatMap(({ facet, terms }) => all(facet, terms)),
    ...all('need', helpsWith),
    ...practicalFacets.flatMap((facet) => all(facet, howWeMeet[facet])),
    ...all('specialty', [specialty]),
    ...all('subspecialty', [subspecialty]),
  ];
}

/** Whoever names a detail shows what it is a detail of. */
function withBroader(facet: string, term: string, broader: (facet: string, term: string) => string | undefined): string[] {
  const terms: string[] = [];
  for (let at: string | undefined = term; at !== undefined && !terms.includes(at); at = broader(facet, at)) terms.push(at);
  return terms.map((one) => keyOf(facet, one));
}
