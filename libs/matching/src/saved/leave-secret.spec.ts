import { newId } from '@akin/platform';
import { leaveSecret, personOfLeaving } from './leave-secret.js';

const [north, south, imani, omar] = [newId(), newId(), newId(), newId()];

it('says whose it is, at its own school alone', () => {
  const secret = leaveSecret(north, imani);
  expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/);
  expect(personOfLeaving(north, secret)).toBe(imani);
  expect(personOfLeaving(south, secret)).toBeNull();
});

it('is nobody’s when it was put together', () => {
  const [mine, other] = [leaveSecret(north, imani), leaveSecret(north, omar)].map((secret) => Buffer.from(secret, 'base64url'));
  const mixed = Buffer.concat([other.subarray(0, 16), mine.subarray(16)]).toString('base64url');
  for (const secret of [mixed, '', 'A'.repeat(43), leaveSecret(north, imani).slice(0, 20)])
    expect(personOfLeaving(north, secret)).toBeNull();
});
