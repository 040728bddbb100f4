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
  ['Fellow 1', 5],
] as const;

/** `count` learners, the cast first. Learners say nothing about themselves before they want to; what they look for comes later. */
export function generateLearners(cast: readonly CastLearner[], count: number, names: Names, random: Random): PlannedPerson[] {
  const heritages = Object.keys(namePools) as Heritage[];
  return [
    ...cast.map((member) => {
      const mail = names.keep(member.givenName, member.familyName);
      return learner({ ...member, mail }, member.stage, random);
    }),
    ...Array.from({ length: count - cast.length }, () => learner(names.invent(random.pick(heritages)), random.weighted(stages), random)),
  ];
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
