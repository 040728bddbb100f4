import { splitName } from './split-name.js';

describe('splitName', () => {
  it.each([
    ['Renata Solís', 'Renata', 'Solís'],
    [' Ana María  de la Cruz ', 'Ana María de la', 'Cruz'],
    ['Prince', 'Prince', ''],
  ])('%s', (name, givenName, familyName) => expect(splitName(name)).toEqual({ givenName, familyName }));
});
