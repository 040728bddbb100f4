import { wordHint } from './word-hint.js';

const words = { mentor: 'mentor', learners: 'learners' };

it.each([
  ['Helps with research start-up', 'short', 'Invite another mentor who helps with research start-up.'],
  ['Can meet on weekends', 'none', 'Invite a mentor who can meet on weekends.'],
  ['Trained at: Howard University', 'none', 'Invite a mentor who trained at Howard University.'],
  ['Works in pediatrics', 'none', 'Invite a mentor who works in pediatrics.'],
  ['Rowing', 'none', 'Invite a mentor whose profile says “Rowing”.'],
  ['Speaks Spanish', 'enough', null],
] as const)('looks for what somebody knows or does: %s, %s', (wish, supply, hint) => {
  expect(wordHint({ wish, identity: false, supply, learners: 'few' }, words)).toBe(hint);
});

it.each([
  ['Speaks Spanish', 'none', 'a mentor who speaks Spanish'],
  ['A veteran, like you asked', 'none', 'a mentor who is a veteran'],
  ['An immigrant or international graduate, like you asked', 'none', 'a mentor who is an immigrant or international graduate'],
  ['First in family to go to college, like you asked', 'short', 'another mentor who is first in family to go to college'],
  ['From Utah', 'short', 'another mentor from Utah'],
  ['Orientation: Gay', 'none', 'a mentor whose profile says “Orientation: Gay”'],
] as const)('spreads the word about who somebody is, and never picks by it: %s, %s', (wish, supply, whom) => {
  expect(wordHint({ wish, identity: true, supply, learners: 12 }, words)).toBe(`Let faculty know that learners hope for ${whom}.`);
});

it('takes the school’s words', () => {
  const own = { mentor: 'advisor', learners: 'trainees' };
  expect(wordHint({ wish: 'Speaks Twi', identity: true, supply: 'none', learners: 12 }, own)).toBe(
    'Let faculty know that trainees hope for an advisor who speaks Twi.',
  );
});

it('sends no word around that could point at one of a few', () => {
  expect(wordHint({ wish: 'Orientation: Lesbian', identity: true, supply: 'none', learners: 'few' }, words)).toBe(
    'A mentor whose profile says “Orientation: Lesbian” would help. ' +
      'Invite widely without naming it: so few hope for it that it could point at somebody.',
  );
});
