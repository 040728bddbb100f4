import { mentorTarget } from './mentor-target.js';

describe('mentorTarget', () => {
  it.each([
    [0, false, 25],
    [49, false, 25],
    [50, false, 50],
    [100, false, 50],
    [101, false, 75],
    [160, true, null],
  ])('for classes of %i (HBCU: %s) is %s', (size, hbcu, target) => expect(mentorTarget(size, hbcu)).toBe(target));
});
