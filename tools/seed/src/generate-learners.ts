import type { Wish } from '@akin/contracts';
import type { CastLearner } from './cast.js';
import type { Names } from './invent-names.js';
import { namePools, type Heritage } from './names.js';
import type { Random } from './random.js';
import type { PlannedPerson } from './school-plan.js';

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
  ['Fellow', 5],
] as const;

const needWishes = [
  'residency_application',
  'specialty_choice',
  'research_start_up',
  'navigating_bias',
  'confidence',
  'fellowship_application',
] as const;
const personalWishes: readonly (readonly [facet: string, term: string])[] = [
  ['first_generation', 'yes'],
  ['language', 'spanish'],
  ['caregiver', 'yes'],
  ['race_ethnicity', 'black_or_african_american'],
  ['race_ethnicity', 'hispanic_or_latino'],
  ['gender', 'woman'],
  ['orientation', 'gay'],
  ['rural', 'yes'],
  ['immigrant_img', 'yes'],
  ['specialty', 'internal_medicine'],
  ['specialty', 'pediatrics'],
];

/** `count` learners, the cast first. Learners say nothing about themselves before they want to; about half have wishes. */
export function generateLearners(cast: readonly CastLearner[], count: number, names: Names, random: Random): PlannedPerson[] {
  const heritages = Object.keys(namePools) as Heritage[];
  return [
    ...cast.map((member) => {
      const mail = names.keep(member.givenName, member.familyName);
      return learner({ ...member, mail }, member.stage, member.wishes, random);
    }),
    ...Array.from({ length: count - cast.length }, () => {
      const wishes = random.chance(0.5) ? someWishes(random) : [];
      return learner(names.invent(random.pick(heritages)), random.weighted(stages), wishes, random);
    }),
  ];
}

type Named = Pick<PlannedPerson, 'givenName' | 'familyName' | 'mail' | 'pronouns'>;

function learner({ givenName, familyName, mail, pronouns }: Named, stage: string, wishes: Wish[], random: Random): PlannedPerson {
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
    wishes,
  };
}

function someWishes(random: Random): Wish[] {
  const personal = random.some(personalWishes, random.between(1, 3));
  return [
    { facet: 'need', term: random.pick(needWishes), weight: random.chance(0.6) ? 'must' : 'a_lot' },
    ...personal.map(([facet, term]): Wish => ({ facet, term, weight: random.chance(0.6) ? 'a_lot' : 'a_little' })),
  ];
}
