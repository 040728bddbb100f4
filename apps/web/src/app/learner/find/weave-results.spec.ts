import type { MentorCard, Relaxation } from '@akin/contracts';
import { weaveResults } from './weave-results';

const cards = (count: number) => Array.from({ length: count }, (_, index) => ({ id: `m${index + 1}` }) as MentorCard);
const relaxations = (count: number): Relaxation[] =>
  Array.from({ length: count }, (_, index) => {
    const wish = { facet: 'language', term: `t${index + 1}` };
    return { wish, wishes: [wish], label: '', adds: 1 };
  });
const shape = (mentors: number, loosened: number) =>
  weaveResults(cards(mentors), relaxations(loosened))
    .map((line) => (line.kind === 'mentor' ? line.key : 'x'))
    .join(' ');

it.each([
  [0, 1, 'x'],
  [1, 1, 'm1 x'],
  [2, 1, 'm1 m2 x'],
  [4, 2, 'm1 m2 x m3 m4'],
  [7, 3, 'm1 m2 x m3 m4 m5 m6 x m7'],
  [3, 0, 'm1 m2 m3'],
])('weaves %i mentors and %i relaxations', (mentors, loosened, expected) => {
  expect(shape(mentors, loosened)).toBe(expected);
});
