import { wordHint } from './word-hint.js';

it.each([
  ['Speaks Spanish', 'none', 'Recruit a mentor who speaks Spanish.'],
  ['Helps with research start-up', 'short', 'Recruit one more mentor who helps with research start-up.'],
  ['A veteran, like you asked', 'none', 'Recruit a mentor who is a veteran.'],
  ['An immigrant or international graduate, like you asked', 'none', 'Recruit a mentor who is an immigrant or international graduate.'],
  ['First in family to go to college, like you asked', 'short', 'Recruit one more mentor who is first in family to go to college.'],
  ['From Utah', 'short', 'Recruit one more mentor from Utah.'],
  ['Can meet on weekends', 'none', 'Recruit a mentor who can meet on weekends.'],
  ['Faith: Jewish', 'none', 'Recruit a mentor with this in mind: Faith: Jewish.'],
  ['Speaks Spanish', 'enough', null],
] as const)('%s, %s', (wish, supply, hint) => {
  expect(wordHint(wish, supply, 'mentor')).toBe(hint);
});

it('takes the school’s word', () => {
  expect(wordHint('Speaks Twi', 'none', 'advisor')).toBe('Recruit an advisor who speaks Twi.');
});
