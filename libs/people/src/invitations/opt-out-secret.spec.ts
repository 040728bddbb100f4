import { optOutSecret, personOfOptOut } from './opt-out-secret.js';

const ada = '01a205b0-1525-767d-bc8a-f23013bfbe61';
const secret = optOutSecret('north', ada);

it('fits into a link', () => expect(secret).toMatch(/^[A-Za-z0-9_-]{43}$/));
it('is its person’s at its school', () => expect(personOfOptOut('north', secret)).toBe(ada));

it.each([
  ['another school', 'river', secret],
  ['another person', 'north', `Z${secret.slice(1)}`],
  ['another proof', 'north', `${secret.slice(0, -2)}${secret.at(-2) === 'A' ? 'Q' : 'A'}${secret.slice(-1)}`],
  ['less of it', 'north', secret.slice(0, -1)],
  ['nothing', 'north', ''],
])('is nobody’s with %s', (_what, school, given) => expect(personOfOptOut(school, given)).toBeNull());
