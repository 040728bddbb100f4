import { forMatching, forPair, learner, shown, staff, wish, type Cast } from './cast.js';

/** Who one can sign in as at Riverside. */
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
      manner: {
        focus: ['navigating_bias', 'identity_and_belonging'],
        howWeMeet: {
          meeting_mode: ['in_person', 'video'],
          meeting_time: ['weekday_afternoons'],
          mentoring_kind: ['long_term', 'co_mentors'],
        },
        prefersStages: [],
      },
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
      manner: {
        focus: ['immigrant_visa_navigation'],
        howWeMeet: {
          meeting_mode: ['in_person', 'phone'],
          meeting_time: ['weekday_evenings', 'weekends'],
          mentoring_kind: ['long_term', 'one_hour'],
        },
        prefersStages: [],
      },
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
      manner: {
        focus: ['board_and_licensing_exams'],
        howWeMeet: { meeting_mode: ['video'], meeting_time: ['weekday_mornings'], mentoring_kind: ['one_hour'] },
        prefersStages: ['student'],
      },
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
    learner('learner1', 'Kalani', 'Nakoa', 'he/him', 'MS3', {
      lists: [
        {
          name: 'My wishes',
          wishes: [
            wish('need', 'residency_application', 'must'),
            wish('first_generation', 'yes', 'a_lot'),
            wish('home_state', 'oregon', 'a_little'),
            wish('specialty', 'internal_medicine', 'a_little'),
            wish('meeting_mode', 'in_person', 'a_little'),
          ],
        },
      ],
      shortlist: ['mentor3', 'mentor1'],
    }),
    learner('learner2', 'Ruth', 'Begaye', 'she/her', 'MS2'),
    learner('learner3', 'Dmitri', 'Sokolov', 'he/him', 'MS1'),
  ],
  guest: {
    ...{ givenName: 'Beatriz', familyName: 'Tavares', pronouns: 'she/her' },
    chair: { specialty: 'internal_medicine', subspecialty: null },
  },
};
