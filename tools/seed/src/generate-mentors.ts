import { answerFacets, type DealtAnswers } from './answer-facets.js';
import type { Background } from './backgrounds.js';
import type { CastMentor } from './cast.js';
import { departmentName, type Chair } from './faculty-deck.js';
import type { InventedName, Names } from './invent-names.js';
import { OwnWords } from './own-words.js';
import { pickManner } from './pick-manner.js';
import { pickNeeds } from './pick-needs.js';
import type { Random } from './random.js';
import type { PlannedManner, PlannedPerson } from './school-plan.js';

export interface FacultySheet {
  cast: CastMentor[];
  chairs: Chair[];
  backgrounds: Background[];
  /** Dealt one each, in this order, to people who grew up in the United States; the rest do not answer. */
  homeStates: string[];
  orientations: string[];
}

/** Every active mentor of a school: the cast first, then as many invented people as there are chairs left. */
export function generateMentors(sheet: FacultySheet, names: Names, random: Random): PlannedPerson[] {
  const chairs = random.shuffle(
    without(
      sheet.chairs,
      sheet.cast.map((member) => member.chair),
      sameChair,
    ),
  );
  const backgrounds = random.shuffle(
    without(sheet.backgrounds, sheet.cast, (one, member) => one.heritage === member.heritage && one.country === null),
  );
  const dealt = deal(sheet, backgrounds, random);
  const words = new OwnWords(
    sheet.cast.map(({ ownWords }) => ownWords),
    random,
  );
  return [
    ...sheet.cast.map((member) => castMentor(member, names, random)),
    ...chairs.map((chair, n) => {
      const background = backgrounds[n] as Background;
      return inventedMentor(chair, background, dealt[n] as DealtAnswers, names.invent(background.heritage), words, random);
    }),
  ];
}

/** Of somebody who has not said how they mentor. */
const nothingSaid: PlannedManner = {
  focus: [],
  howWeMeet: { meeting_mode: [], meeting_time: [], mentoring_kind: [] },
  prefersStages: [],
};

/** Someone on the roster who has been written to and has not come yet. */
export function invitedFaculty(chair: Chair, name: InventedName, random: Random): PlannedPerson {
  return {
    ...facultyPerson(name, random),
    firstSignIn: null,
    joined: random.between(2, 12),
    profile: { ...chairProfile(chair, random), subspecialty: null, ownWords: null },
    mentoring: { state: 'invited', capacity: 3, helpsWith: [], ...nothingSaid },
    facets: [],
  };
}

function castMentor(member: CastMentor, names: Names, random: Random): PlannedPerson {
  const mail = names.keep(member.givenName, member.familyName);
  const person = facultyPerson({ ...member, mail, gender: 'woman' }, random);
  return {
    ...person,
    profile: { ...chairProfile(member.chair, random), title: member.title, ownWords: member.ownWords },
    mentoring: { state: 'active', capacity: member.capacity, helpsWith: member.helpsWith, ...member.manner },
    facets: member.facets,
  };
}

function inventedMentor(
  chair: Chair,
  background: Background,
  dealt: DealtAnswers,
  name: InventedName,
  words: OwnWords,
  random: Random,
): PlannedPerson {
  const facets = answerFacets(name, background, dealt, random);
  const helpsWith = pickNeeds(chair.specialty, random);
  return {
    ...facultyPerson(name, random),
    profile: { ...chairProfile(chair, random), ownWords: random.chance(0.86) ? words.of(facets) : null },
    mentoring: { state: 'active', capacity: pickCapacity(random), helpsWith, ...pickManner(helpsWith, random) },
    facets,
  };
}

function facultyPerson(name: InventedName, random: Random): PlannedPerson {
  return {
    id: random.id(),
    rosterKey: `N${random.between(1_000_000, 9_999_999)}`,
    mail: name.mail,
    givenName: name.givenName,
    familyName: name.familyName,
    pronouns: name.pronouns,
    roles: ['mentor'],
    firstSignIn: random.between(20, 1200),
    joined: 1300,
    profile: null,
    mentoring: null,
    facets: [],
    looking: null,
  };
}

function chairProfile(chair: Chair, random: Random) {
  const title = random.weighted(ranks);
  return { ...chair, title, department: departmentName(chair.specialty), stage: null, ownWords: null };
}

const ranks = [
  ['Assistant Professor', 42],
  ['Associate Professor', 30],
  ['Professor', 18],
  ['Clinical Instructor', 6],
  ['Clinical Associate Professor', 4],
] as const;

function pickCapacity(random: Random): number {
  return random.weighted([
    [1, 10],
    [2, 26],
    [3, 42],
    [4, 14],
    [5, 8],
  ] as const);
}

function deal(sheet: FacultySheet, backgrounds: Background[], random: Random): DealtAnswers[] {
  const dealt: DealtAnswers[] = backgrounds.map(() => ({ homeState: null, orientation: null }));
  const here = random.shuffle(dealt.filter((_, n) => (backgrounds[n] as Background).country === null));
  sheet.homeStates.forEach((state, n) => {
    if (here[n]) here[n].homeState = state;
  });
  const anyone = random.shuffle(dealt);
  sheet.orientations.forEach((orientation, n) => {
    if (anyone[n]) anyone[n].orientation = orientation;
  });
  return dealt;
}

function sameChair(a: Chair, b: Chair): boolean {
  return a.specialty === b.specialty && a.subspecialty === b.subspecialty;
}

/** `from` less one match for each of `gone`. */
function without<T, G>(from: readonly T[], gone: readonly G[], matches: (one: T, gone: G) => boolean): T[] {
  return gone.reduce<T[]>(
    (left, one) => {
      const at = left.findIndex((candidate) => matches(candidate, one));
      if (at < 0) throw new Error('the cast does not fit the faculty');
      return left.toSpliced(at, 1);
    },
    [...from],
  );
}
