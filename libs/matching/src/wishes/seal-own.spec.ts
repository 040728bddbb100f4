import { openOwn, sealOwn, type OwnPlace } from './seal-own.js';

const place: OwnPlace = { table: 'wish_lists', schoolId: 'north', accountId: 'imani' };

it('opens for the same learner, table and school, and nowhere else', () => {
  const sealed = sealOwn(place, { words: 'ünïcode 🙏' });
  expect(sealed).not.toContain('code');
  expect(openOwn(place, sealed)).toEqual({ words: 'ünïcode 🙏' });
  for (const other of [{ accountId: 'kofi' }, { schoolId: 'river' }, { table: 'shortlist' as const }])
    expect(() => openOwn({ ...place, ...other }, sealed)).toThrow();
});

it('tells little by its length', () => {
  const lengthOf = (value: unknown) => sealOwn(place, value).length;
  expect(lengthOf([])).toBe(lengthOf(Array(40).fill('eleven char')));
  expect(lengthOf('x'.repeat(1022))).toBeLessThan(lengthOf('x'.repeat(1023)));
});
