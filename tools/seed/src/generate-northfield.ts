import { defaultSettings } from '@akin/people';
import { backgroundsOf, northfieldGroups } from './backgrounds.js';
import { northfieldCast } from './northfield-cast.js';
import type { WishDeck } from './deal-wishes.js';
import { chairsOf, northfieldDepartments } from './faculty-deck.js';
import { generateSchool } from './generate-school.js';
import { Random } from './random.js';
import type { SchoolPlan } from './school-plan.js';

/** Every one is dealt to somebody: 29 in all. */
const homeStates = (
  'new_mexico texas arizona colorado california oklahoma louisiana georgia mississippi alabama florida north_carolina virginia maryland ' +
  'new_jersey new_york pennsylvania massachusetts ohio michigan illinois minnesota missouri tennessee kansas nevada utah washington south_dakota'
).split(' ');

/** Where the school is, and its neighbors, come up more than once. */
const moreHomeStates = [
  ...times(10, 'new_mexico'),
  ...times(6, 'texas'),
  ...times(4, 'california'),
  ...times(4, 'arizona'),
  ...times(4, 'colorado'),
  ...times(3, 'louisiana'),
  ...times(3, 'georgia'),
  ...times(2, 'new_york'),
  ...times(2, 'illinois'),
];

const orientations = [...times(34, 'straight'), ...times(6, 'gay'), ...times(4, 'bisexual')];

/**
 * Enough of some things for the school to see what is missing, and too few of others to be told. Where all who wish for
 * something in a facet wish for the same, it would be hidden too.
 */
const wishes: WishDeck = [
  ['need', 'residency_application', 12],
  ['need', 'specialty_choice', 13],
  ['need', 'research_start_up', 14],
  ['need', 'navigating_bias', 12],
  ['need', 'confidence', 11],
  ['need', 'board_and_licensing_exams', 6],
  ['need', 'fellowship_application', 7],
  ['need', 'parenting_in_training', 4],
  ['need', 'finances_and_debt', 3],
  ['need', 'procedural_and_surgical_skills', 5],
  ['first_generation', 'yes', 17],
  ['language', 'spanish', 15],
  ['language', 'portuguese', 2],
  ['race_ethnicity', 'black_or_african_american', 14],
  ['race_ethnicity', 'hispanic_or_latino', 12],
  ['race_ethnicity', 'american_indian_or_alaska_native', 11],
  ['gender', 'woman', 16],
  ['gender', 'nonbinary', 3],
  ['orientation', 'gay', 12],
  ['orientation', 'lesbian', 4],
  ['disability', 'yes', 4],
  ['rural', 'yes', 6],
  ['caregiver', 'yes', 11],
  ['immigrant_img', 'yes', 3],
  ['specialty', 'internal_medicine', 8],
  ['specialty', 'pediatrics', 5],
  ['specialty', 'obstetrics_gynecology', 4],
  ['home_state', 'new_mexico', 5],
  ['meeting_time', 'weekday_evenings', 13],
  ['meeting_mode', 'video', 11],
  ['mentoring_kind', 'one_hour', 6],
];

/** Northfield School of Medicine: the size of the program described at APGO 2023, to the last counter of its abstract. */
export function generateNorthfield(): SchoolPlan {
  return generateSchool({
    institution: {
      slug: 'northfield',
      name: 'Northfield School of Medicine',
      shortName: 'Northfield',
      kind: 'medical_school',
      classSize: 84,
      hbcu: false,
      timeZone: 'America/Denver',
      seed: '#1f4d3a',
      accent: '#8a5a0c',
      mark: 'pine',
      adminName: 'Renata Solís',
      adminMail: 'renata.solis@northfield.example',
      demoSignIn: true,
    },
    heroLine: 'Somebody here has stood where you are standing.',
    answerDays: 5,
    cast: northfieldCast,
    faculty: {
      chairs: chairsOf(northfieldDepartments),
      backgrounds: backgroundsOf(northfieldGroups, new Random('northfield backgrounds')),
      homeStates: [...homeStates, ...moreHomeStates],
      orientations,
    },
    invited: 14,
    learners: 60,
    wishes,
    claims: 90,
    pairs: { relationships: 15, ended: 3, open: 7, declined: 4, withdrawn: 2 },
    leavers: 1,
    selection: {
      ...defaultSettings,
      asks: true,
      trains: true,
      training: 'One hour, “Mentoring across difference”, every first Monday at noon in the Hale building, or by video.',
      reward:
        'Mentoring counts as service for promotion, with a letter from the dean each June. Half a day of protected time a month from the second mentee on, and CME for the training.',
    },
  });
}

function times(count: number, term: string): string[] {
  return Array.from({ length: count }, () => term);
}
