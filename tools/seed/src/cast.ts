import type { SchoolRole } from '@akin/contracts';
import type { Background } from './backgrounds.js';
import type { Chair } from './faculty-deck.js';
import type { PlannedFacet } from './school-plan.js';

/** The people one can sign in as at the demonstration identity provider, with the roles they hold at their school. */
export interface CastMember {
  persona: string;
  givenName: string;
  familyName: string;
  pronouns: string | null;
  roles: SchoolRole[];
}

export interface CastMentor extends CastMember {
  chair: Chair;
  heritage: Background['heritage'];
  title: string;
  ownWords: string;
  capacity: number;
  helpsWith: string[];
  facets: PlannedFacet[];
}

export interface CastLearner extends CastMember {
  stage: string;
  ownWords: string | null;
}

export interface Cast {
  staff: CastMember[];
  mentors: CastMentor[];
  learners: CastLearner[];
}

const staff = (persona: string, role: SchoolRole, givenName: string, familyName: string, pronouns: string | null = null): CastMember => ({
  persona,
  givenName,
  familyName,
  pronouns,
  roles: [role],
});

const learner = (
  persona: string,
  givenName: string,
  familyName: string,
  pronouns: string,
  stage: string,
  ownWords: string | null = null,
): CastLearner => ({ persona, givenName, familyName, pronouns, roles: ['learner'], stage, ownWords });

const shown = (facet: string, ...terms: string[]): PlannedFacet => ({ facet, terms, ownWords: null, audience: 'school' });
const forPair = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'pair' });
const forMatching = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'matching' });
const forNobody = (facet: string, ...terms: string[]): PlannedFacet => ({ ...shown(facet, ...terms), audience: 'nobody' });

export const northfieldCast: Cast = {
  staff: [
    staff('admin', 'admin', 'Renata', 'Solís', 'she/her'),
    staff('coordinator', 'coordinator', 'Marcus', 'Whitehorse', 'he/him'),
    staff('cme', 'cme_office', 'Linh', 'Pham', 'she/her'),
    staff('reviewer', 'reviewer', 'Joanna', 'Abramowitz'),
  ],
  mentors: [
    {
      persona: 'mentor1',
      givenName: 'Adwoa',
      familyName: 'Osei',
      pronouns: 'she/her',
      roles: ['mentor'],
      chair: { specialty: 'obstetrics_gynecology', subspecialty: 'maternal_fetal_medicine' },
      heritage: 'ghanaian',
      title: 'Associate Professor',
      ownWords:
        'I was the first in my family to finish high school. Bring me your messiest draft; that is where the good sentence is hiding. I will never tell you to be less tired. I will help you say no to something.',
      capacity: 3,
      helpsWith: [
        'residency_application',
        'research_start_up',
        'navigating_bias',
        'confidence',
        'parenting_in_training',
        'academic_promotion',
      ],
      facets: [
        shown('language', 'english', 'spanish', 'twi'),
        forPair('first_language', 'english'),
        shown('first_generation', 'yes'),
        shown('home_state', 'texas'),
        shown('caregiver', 'yes'),
        { ...shown('race_ethnicity', 'black_or_african_american'), ownWords: 'Ghanaian American, Houston raised' },
        forPair('gender', 'woman'),
        forPair('faith', 'protestant'),
        forMatching('low_income', 'yes'),
        shown('interest', 'baking_and_cooking', 'gardening', 'writing'),
        shown('value', 'honesty', 'kindness', 'humor'),
      ],
    },
    {
      persona: 'mentor2',
      givenName: 'Corazon',
      familyName: 'Lim',
      pronouns: 'she/her',
      roles: ['mentor'],
      chair: { specialty: 'family_medicine', subspecialty: 'sports_medicine' },
      heritage: 'filipino',
      title: 'Assistant Professor',
      ownWords: 'I changed my mind about specialty twice. I am good company for people who are not sure yet.',
      capacity: 4,
      helpsWith: ['specialty_choice', 'residency_application', 'work_life_integration', 'first_generation_navigation', 'study_skills'],
      facets: [
        shown('language', 'english', 'tagalog', 'spanish'),
        forPair('first_language', 'tagalog'),
        shown('first_generation', 'yes'),
        forPair('race_ethnicity', 'asian'),
        forMatching('orientation', 'gay'),
        shown('gender', 'woman'),
        shown('interest', 'running', 'board_games'),
        shown('value', 'curiosity', 'patience'),
      ],
    },
    {
      persona: 'mentor3',
      givenName: 'Thomas',
      familyName: 'Lindqvist',
      pronouns: 'he/him',
      roles: ['mentor'],
      chair: { specialty: 'general_surgery', subspecialty: 'surgical_critical_care' },
      heritage: 'american',
      title: 'Associate Professor',
      ownWords: 'I did not grow up with your story. I have written 140 letters and I read every one aloud before it goes.',
      capacity: 3,
      helpsWith: [
        'residency_application',
        'publication_and_presentation',
        'networking_and_sponsorship',
        'job_search_and_contracts',
        'finances_and_debt',
      ],
      facets: [
        shown('language', 'english', 'spanish'),
        shown('first_language', 'english'),
        shown('home_state', 'minnesota'),
        shown('race_ethnicity', 'white'),
        forNobody('veteran', 'yes'),
        shown('rural', 'yes'),
        shown('interest', 'cycling', 'music'),
        shown('value', 'excellence', 'honesty', 'service'),
      ],
    },
  ],
  learners: [
    learner('learner1', 'Imani', 'Castellanos', 'she/her', 'MS3'),
    learner('learner2', 'Jordan', 'Whitfield', 'they/them', 'MS2'),
    learner('learner3', 'Samira', 'Haddad', 'she/her', 'MS1'),
  ],
};

export const riversideCast: Cast = {
  staff: [
    staff('admin', 'admin', 'Gwendolyn', 'Bazile', 'she/her'),
    staff('coordinator', 'coordinator', 'Teodoro', 'Manalo', 'he/him'),
    staff('cme', 'cme_office', 'Harriet', 'Lindgren'),
    staff('reviewer', 'reviewer', 'Vikram', 'Subramanian', 'he/him'),
  ],
  mentors: [
    {
      persona: 'mentor1',
      givenName: 'Marisol',
      familyName: 'Etxeberria',
      pronouns: 'she/her',
      roles: ['mentor'],
      chair: { specialty: 'internal_medicine', subspecialty: 'rheumatology' },
      heritage: 'latin',
      title: 'Professor',
      ownWords: 'I have been the only one in the room often enough to notice when you are. Come sit on my side of the table.',
      capacity: 3,
      helpsWith: ['residency_application', 'navigating_bias', 'academic_promotion', 'leadership', 'identity_and_belonging'],
      facets: [
        shown('language', 'english', 'spanish'),
        shown('first_language', 'spanish'),
        shown('home_state', 'oregon'),
        forPair('race_ethnicity', 'hispanic_or_latino'),
        shown('first_generation', 'yes'),
        forMatching('orientation', 'lesbian'),
        shown('interest', 'swimming', 'books'),
        shown('value', 'justice', 'humor'),
      ],
    },
    {
      persona: 'mentor2',
      givenName: 'Tendai',
      familyName: 'Moyo',
      pronouns: 'he/him',
      roles: ['mentor'],
      chair: { specialty: 'family_medicine', subspecialty: 'hospice_palliative_medicine' },
      heritage: 'africanAmerican',
      title: 'Associate Professor',
      ownWords: 'I listen for a living. Tell me about the patient who stayed with you, and we will get to your questions from there.',
      capacity: 4,
      helpsWith: ['specialty_choice', 'wellness_and_burnout', 'advocacy_health_equity', 'immigrant_visa_navigation'],
      facets: [
        shown('language', 'english', 'swahili'),
        shown('immigrant_img', 'yes'),
        shown('race_ethnicity', 'black_or_african_american'),
        forPair('faith', 'catholic'),
        shown('caregiver', 'yes'),
        shown('value', 'compassion', 'faith'),
      ],
    },
    {
      persona: 'mentor3',
      givenName: 'Wei-Lin',
      familyName: 'Kuo',
      pronouns: 'she/her',
      roles: ['mentor'],
      chair: { specialty: 'pediatrics', subspecialty: 'pediatric_hospital_medicine' },
      heritage: 'chinese',
      title: 'Assistant Professor',
      ownWords: 'Three years out of training and still keeping a list of what I wish I had asked. It is yours if you want it.',
      capacity: 2,
      helpsWith: ['residency_application', 'board_and_licensing_exams', 'clinical_reasoning_and_rotations', 'finances_and_debt'],
      facets: [
        shown('language', 'english', 'mandarin'),
        forPair('first_language', 'english'),
        shown('home_state', 'washington'),
        forPair('race_ethnicity', 'asian'),
        shown('gender', 'woman'),
        shown('interest', 'hiking', 'dogs_and_cats'),
      ],
    },
  ],
  learners: [
    learner('learner1', 'Kalani', 'Nakoa', 'he/him', 'MS3'),
    learner('learner2', 'Ruth', 'Begaye', 'she/her', 'MS2'),
    learner('learner3', 'Dmitri', 'Sokolov', 'he/him', 'MS1'),
  ],
};
