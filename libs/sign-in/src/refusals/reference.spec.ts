import { newReference, readReference } from './reference.js';

describe('a reference', () => {
  it('is two groups of four from letters and digits that nobody mistakes', () => {
    const drawn = Array.from({ length: 500 }, newReference);
    for (const reference of drawn) expect(reference).toMatch(/^[2-9CDFGHJKMNPQRTVWXY]{4}-[2-9CDFGHJKMNPQRTVWXY]{4}$/);
    expect(new Set(drawn).size).toBe(500);
  });

  it.each([
    ['K7QF-3MXD', 'K7QF-3MXD'],
    [' k7qf 3mxd ', 'K7QF-3MXD'],
    ['k7qf3mxd9', 'K7QF-3MXD'],
    ['K7', 'K7'],
    ['BSZU', '852V'],
    ['—', ''],
    ['%_', ''],
  ])('typed as “%s” is looked up as “%s”', (typed, read) => {
    expect(readReference(typed)).toBe(read);
  });
});
