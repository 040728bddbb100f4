import { callName, firstName } from './names';

it.each([
  ['Dr. Adwoa Osei', 'Dr. Osei'],
  ['Dr. Adwoa Osei, MD, MPH', 'Dr. Osei'],
  ['Adwoa Osei', 'Adwoa Osei'],
  ['Prof. Rosalind M. Archuleta', 'Prof. Archuleta'],
])('calls %s %s', (name, called) => {
  expect(callName(name)).toBe(called);
});

it.each([
  ['Imani Castellanos', 'Imani'],
  ['Dr. Adwoa Osei', 'Adwoa'],
])('knows the first name of %s', (name, first) => {
  expect(firstName(name)).toBe(first);
});
