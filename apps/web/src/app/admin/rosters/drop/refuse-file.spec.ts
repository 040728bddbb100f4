import { rosterLimits } from '@akin/contracts';
import { refuseFile } from './refuse-file';

describe('refuseFile', () => {
  it.each([
    ['fall.csv', 0, /no rows/],
    ['fall.csv', rosterLimits.bytes + 1, /larger than we can take/],
    ['Fall.XLS', 10, /older Excel file/],
  ])('refuses %s of %i bytes', (name, size, sentence) => {
    expect(refuseFile({ name, size })).toMatch(sentence);
  });

  it.each([
    ['fall.csv', 1],
    ['fall.xlsx', rosterLimits.bytes],
    ['xls', 1],
  ])('sends %s of %i bytes', (name, size) => {
    expect(refuseFile({ name, size })).toBeNull();
  });
});
