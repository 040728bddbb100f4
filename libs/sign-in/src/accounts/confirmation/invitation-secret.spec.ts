import { invitationSecret, isInvitationOf } from './invitation-secret.js';

const ada = { id: '01a205b0-1525-767d-bc8a-f23013bfbe61', mail: 'Ada@n.example' };
const secret = invitationSecret('north', ada);

it('fits into a cookie and tells nothing', () => {
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(Buffer.from(secret, 'base64url').toString('latin1')).not.toContain('ada');
});

it.each([
  ['the account it was sent to', 'north', ada, true],
  ['its address in other letters', 'north', { ...ada, mail: 'ada@N.example' }, true],
  ['an address it has since', 'north', { ...ada, mail: 'new@n.example' }, false],
  ['another account with the address', 'north', { ...ada, id: '01a205b0-1525-767d-bc8a-f23013bfbe62' }, false],
  ['another school', 'river', ada, false],
])('is of %s', (_what, school, account, fits) => expect(isInvitationOf(secret, school, account)).toBe(fits));

it.each(['', 'x', `${secret}A`, secret.slice(1), '*'.repeat(43)])('is not %s', (other) => {
  expect(isInvitationOf(other, 'north', ada)).toBe(false);
});
