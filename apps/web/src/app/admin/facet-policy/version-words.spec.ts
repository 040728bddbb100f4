import { madeWords, nameOf } from './version-words';

describe('a version in words', () => {
  it.each([
    ['P2' as const, 'Restricted'],
    [null, 'Your own choice of cells'],
  ])('%s is %s', (preset, words) => expect(nameOf({ preset })).toBe(words));

  it.each([
    [{ madeBy: 'Renata Solís', madeAt: '2026-11-20T03:00:00Z' }, 'Renata Solís, November 19, 2026'],
    [{ madeBy: null, madeAt: '2026-11-20T18:00:00Z' }, 'Somebody who has left, November 20, 2026'],
    [{ madeBy: null, madeAt: null }, 'As Akin ships it'],
  ])('%j', (version, words) => expect(madeWords(version, 'America/Denver')).toBe(words));
});
