import { atDeskWords } from './at-desk-words';

it.each([
  ['mentor_left', false, 'Dr. Osei is not on the school’s list any more.'],
  ['mentor_left', true, 'You are not on the school’s list any more.'],
  ['learner_left', true, 'Dr. Osei is not on the school’s list any more.'],
  ['learner_left', false, 'You are not on the school’s list any more.'],
  ['mentor_paused', false, 'Dr. Osei is taking a pause.'],
] as const)('%s, told to a mentor: %s', (reason, iAmMentor, words) => {
  expect(atDeskWords(reason, iAmMentor, 'Dr. Osei')).toBe(words);
});
