import { chooseForgotten } from './choose-forgotten.js';

const held = [
  { id: 'longest ago', size: 40 },
  { id: 'being loaded', size: 0 },
  { id: 'long ago', size: 30 },
  { id: 'lately', size: 20 },
];

it.each<[number, string, string[]]>([
  [90, 'lately', []],
  [89, 'lately', ['longest ago']],
  [50, 'lately', ['longest ago']],
  [49, 'lately', ['longest ago', 'long ago']],
  [10, 'lately', ['longest ago', 'long ago']],
  [45, 'longest ago', ['long ago', 'lately']],
])('at most %i while %s is in use', (most, inUse, forgotten) => expect(chooseForgotten(held, inUse, most)).toEqual(forgotten));
