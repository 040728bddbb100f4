import { rosterLimits } from '@akin/contracts';
import { refuseFile } from './refuse-file';

describe('refuseFile', () => {
  it.each([
    [0, /no rows/],
    [rosterLimits.bytes + 1, /larger than we can take/],
  ])('refuses %s bytes', (size, sentence) => {
    expect(refuseFile({ size })).toMatch(sentence);
  });

  it.each([1, rosterLimits.bytes])('sends %s bytes', (size) => {
    expect(refuseFile({ size })).toBeNull();
  });
});
