import { mayShareIdp, type SharedUse } from './may-share-idp.js';

const alone: SharedUse = { others: 0, othersAllowed: 0, allowed: false, established: false };

it.each<[string, Partial<SharedUse>, boolean]>([
  ['nobody else', {}, true],
  ['another school', { others: 1 }, false],
  ['another school, with a yes', { others: 1, allowed: true }, true],
  ['who came later with a yes, for the first', { others: 1, othersAllowed: 1, established: true }, true],
  ['who came later without a yes, for the first', { others: 1, established: true }, false],
  ['two, one without a yes, for the first', { others: 2, othersAllowed: 1, established: true }, false],
  ['one that has a yes, for a third', { others: 1, othersAllowed: 1 }, false],
])('beside %s: %#', (_what, use, may) => expect(mayShareIdp({ ...alone, ...use })).toBe(may));
