import { idp } from './testing/lakeside';
import { isOtherIdp, whoStaysSignedIn } from './who-stays';

it('tells another identity provider by its name or by its keys', () => {
  const [key] = idp.certificates;
  expect(isOtherIdp(idp, idp)).toBe(false);
  expect(isOtherIdp(idp, { ...idp, certificates: [{ ...key, fingerprint: 'CC' }, key] })).toBe(false);
  expect(isOtherIdp(idp, { ...idp, certificates: [{ ...key, fingerprint: 'CC' }] })).toBe(true);
  expect(isOtherIdp(idp, { ...idp, entityId: 'https://other.example' })).toBe(true);
  expect(isOtherIdp(null, idp)).toBe(false);
});

it.each([
  [true, false, 'Everybody signs in anew.'],
  [false, true, 'Everybody but you'],
  [false, false, 'stays signed in'],
])('says who stays: guest %s, another provider %s', (guest, other, words) => {
  expect(whoStaysSignedIn(guest, other)).toContain(words);
});
