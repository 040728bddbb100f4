import { goalForClass, goalWords } from './mentor-goal';

describe('goalWords', () => {
  it.each([
    [71, 50, 'Goal of 50 reached', 100],
    [50, 50, 'Goal of 50 reached', 100],
    [49, 50, 'Goal 50, 1 to go', 98],
    [0, 25, 'Goal 25, 25 to go', 0],
    [12, null, 'No goal (waived)', null],
  ])('%s of %s', (mentors, target, text, percent) => {
    expect(goalWords(mentors, target)).toEqual({ text, percent });
  });
});

describe('goalForClass', () => {
  it.each([
    [49, false, /25 mentors/],
    [50, false, /50 mentors/],
    [100, false, /50 mentors/],
    [101, false, /75 mentors/],
    [101, true, /waived/],
    [0, false, /follows from this/],
    [Number.NaN, false, /follows from this/],
  ])('a class of %s, HBCU %s', (size, hbcu, expected) => {
    expect(goalForClass(size, hbcu)).toMatch(expected);
  });
});
