import { canBeActive } from './can-be-active.js';

const complete = { specialty: 'dermatology', helpsWith: ['leadership'], capacity: 2 };

it.each([
  ['everything is there', complete, []],
  ['no specialty', { ...complete, specialty: null }, ['specialty']],
  ['no area of help', { ...complete, helpsWith: [] }, ['helpsWith']],
  ['no room', { ...complete, capacity: 0 }, ['capacity']],
  ['nothing yet', { specialty: null, helpsWith: [], capacity: 0 }, ['specialty', 'helpsWith', 'capacity']],
])('when %s', (_when, mentor, fields) => {
  const missing = canBeActive(mentor);
  expect(missing.map(({ field }) => field)).toEqual(fields);
  expect(missing.every(({ message }) => message.length > 5)).toBe(true);
});
