import { entra, options, shibboleth } from '../testing/lakeside';
import { chooseVendor, refedsMfa, sameMap, secondFactorOf } from './choose-vendor';

const byHand = { ...shibboleth.attributes, mail: ['workMail'] };

describe('chooseVendor', () => {
  it('brings the new make’s names where the old one’s were untouched', () => {
    expect(chooseVendor(options, entra, shibboleth)).toEqual({ ...options, vendor: 'entra', attributes: entra.attributes });
  });

  it('keeps names that were changed by hand', () => {
    expect(chooseVendor({ ...options, attributes: byHand }, entra, shibboleth).attributes).toBe(byHand);
  });

  it.each([
    ['none is asked for', [], []],
    ['the usual one is', [refedsMfa], secondFactorOf(entra)],
    ['another was typed', [refedsMfa, 'urn:own'], [refedsMfa, 'urn:own']],
  ])('second factor: %s', (_, before, after) => {
    expect(chooseVendor({ ...options, contextClasses: before }, entra, shibboleth).contextClasses).toEqual(after);
  });
});

it.each([
  [shibboleth.attributes, { ...shibboleth.attributes }, true],
  [shibboleth.attributes, byHand, false],
  [shibboleth.attributes, { ...shibboleth.attributes, affiliation: ['scopedAffiliation', 'affiliation'] }, false],
])('sameMap %#', (one, other, same) => expect(sameMap(one, other)).toBe(same));
