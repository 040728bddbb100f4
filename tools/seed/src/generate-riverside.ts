import { backgroundsOf, riversideGroups } from './backgrounds.js';
import { riversideCast } from './riverside-cast.js';
import type { WishDeck } from './deal-wishes.js';
import { chairsOf, riversideDepartments } from './faculty-deck.js';
import { generateSchool } from './generate-school.js';
import { Random } from './random.js';
import type { SchoolPlan } from './school-plan.js';

const homeStates =
  'oregon washington california oregon idaho montana nevada hawaii oregon california alaska minnesota washington illinois oregon texas'.split(
    ' ',
  );
const orientations = 'straight straight queer straight gay straight straight lesbian straight straight bisexual straight straight'.split(
  ' ',
);

const wishes: WishDeck = [
  ['need', 'residency_application', 5],
  ['need', 'research_start_up', 12],
  ['need', 'navigating_bias', 6],
  ['need', 'wellness_and_burnout', 4],
  ['need', 'immigrant_visa_navigation', 3],
  ['first_generation', 'yes', 12],
  ['language', 'spanish', 11],
  ['language', 'vietnamese', 3],
  ['race_ethnicity', 'hispanic_or_latino', 7],
  ['race_ethnicity', 'native_hawaiian_or_pacific_islander', 4],
  ['gender', 'woman', 8],
  ['rural', 'yes', 11],
  ['specialty', 'family_medicine', 4],
  ['meeting_mode', 'in_person', 6],
];

/** Riverside College of Medicine: smaller, other colors, and mentors have seven working days to answer. */
export function generateRiverside(): SchoolPlan {
  return generateSchool({
    institution: {
      slug: 'riverside',
      name: 'Riverside College of Medicine',
      shortName: 'Riverside',
      kind: 'medical_school',
      classSize: 46,
      hbcu: false,
      timeZone: 'America/Los_Angeles',
      seed: '#4a2d7a',
      accent: '#b23a26',
      mark: 'river',
      adminName: 'Gwendolyn Bazile',
      adminMail: 'gwendolyn.bazile@riverside.example',
      demoSignIn: true,
    },
    heroLine: 'Find the person you needed when you were you.',
    answerDays: 7,
    cast: riversideCast,
    faculty: {
      chairs: chairsOf(riversideDepartments),
      backgrounds: backgroundsOf(riversideGroups, new Random('riverside backgrounds')),
      homeStates,
      orientations,
    },
    invited: 6,
    learners: 34,
    wishes,
    claims: 33,
    pairs: { relationships: 9, ended: 1, open: 4, declined: 2, withdrawn: 1 },
    leavers: 0,
    selection: null,
  });
}
