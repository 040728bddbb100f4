import type { NewInstitution, SelectionSettings } from '@akin/contracts';
import type { Cast, CastMember } from './cast.js';
import { generateApplicants } from './generate-applicants.js';
import { generateClaims, generateModules } from './generate-claims.js';
import { generateDesk } from './generate-desk.js';
import type { WishDeck } from './deal-wishes.js';
import { addLooking } from './add-looking.js';
import { generateLearners } from './generate-learners.js';
import { generateMentors, invitedFaculty, type FacultySheet } from './generate-mentors.js';
import { generatePairs, type PairSheet } from './generate-pairs.js';
import { Names } from './invent-names.js';
import type { Heritage } from './names.js';
import { Random } from './random.js';
import type { PlannedPerson, SchoolPlan } from './school-plan.js';

/** What is decided about a demo school; the rest is invented from its slug, always the same way. */
export interface SchoolSheet {
  institution: NewInstitution;
  heroLine: string;
  answerDays: number;
  cast: Cast;
  faculty: Omit<FacultySheet, 'cast'>;
  invited: number;
  learners: number;
  /** What they look for. */
  wishes: WishDeck;
  claims: number;
  pairs: PairSheet;
  /** Mentors who have left the list, so that something waits at the desk. */
  leavers: number;
  /** Where it asks something of its mentors, some have applied. */
  selection: SelectionSettings | null;
}

/** Invents a whole school. Pure: the same sheet always gives the same school, to the letter. */
export function generateSchool(sheet: SchoolSheet): SchoolPlan {
  const random = new Random(sheet.institution.slug);
  const names = new Names(sheet.institution.slug, random);
  const staff = sheet.cast.staff.map((member) => staffPerson(member, names, random));
  const learners = generateLearners(sheet.cast.learners, sheet.learners, names, random);
  const mentors = generateMentors({ ...sheet.faculty, cast: sheet.cast.mentors }, names, random);
  const byPersona = new Map(sheet.cast.mentors.map(({ persona }, n) => [persona, mentors[n].id]));
  addLooking(learners, sheet.cast.learners, { deck: sheet.wishes, mentors: byPersona }, new Random(`${sheet.institution.slug} wishes`));
  const { guest } = sheet.cast;
  const guestName = { ...guest, mail: names.keep(guest.givenName, guest.familyName), gender: 'woman' as const };
  const invited = [
    invitedFaculty(guest.chair, guestName, random),
    ...random
      .some(sheet.faculty.chairs, sheet.invited - 1)
      .map((chair) => invitedFaculty(chair, names.invent(random.pick(guests)), random)),
  ];
  const modules = generateModules(random);
  const { institution, heroLine, answerDays } = sheet;
  const claims = generateClaims(mentors, modules, sheet.claims, random);
  const pairs = generatePairs(mentors, learners, sheet.pairs, random);
  const { people, applications } = sheet.selection
    ? generateApplicants(sheet.faculty.chairs, names, random)
    : { people: [], applications: [] };
  const desk = generateDesk(pairs, mentors.slice(0, sheet.cast.mentors.length), sheet.leavers, random);
  return {
    institution,
    heroLine,
    answerDays,
    people: [...staff, ...mentors, ...invited, ...learners, ...people],
    modules,
    claims,
    ...pairs,
    selection: sheet.selection,
    applications,
    desk,
  };
}

const guests: readonly Heritage[] = ['american', 'africanAmerican', 'latin', 'southAsian', 'korean'];

function staffPerson(member: CastMember, names: Names, random: Random): PlannedPerson {
  const { givenName, familyName, pronouns, roles } = member;
  const mail = names.keep(givenName, familyName);
  const person = { id: random.id(), rosterKey: null, mail, givenName, familyName, pronouns, roles };
  return { ...person, firstSignIn: 400, joined: 1400, profile: null, mentoring: null, facets: [], looking: null };
}
