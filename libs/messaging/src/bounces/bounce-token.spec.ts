import { env, newId } from '@akin/platform';
import { bounceAddress, readBounceAddress } from './bounce-token.js';

const mailId = '01a205b0-1525-767d-bc8a-f23013bfbe61';
afterEach(() => void delete env().MAIL_BOUNCE_ADDRESS);

it('is none where no bounces are taken', () => expect(bounceAddress('north', mailId)).toBeNull());

describe('with an address for bounces', () => {
  beforeEach(() => void (env().MAIL_BOUNCE_ADDRESS = 'bounces@mentoring.example'));
  const made = (school = 'north', id = mailId) => String(bounceAddress(school, id));

  it('names the mail and fits before an @', () => {
    expect(made()).toMatch(/^bounces\+[0-9a-z]{42}@mentoring\.example$/);
    expect(made().split('@')[0].length).toBeLessThanOrEqual(64);
  });

  it.each(Array.from({ length: 20 }, () => newId()))('comes back as the mail it was made for (%#)', (id) => {
    expect(readBounceAddress(made('north', id))).toMatchObject({ mailId: id });
  });

  it.each([
    ['its own school', made, 'north', true],
    ['its own school in capitals', () => made().toUpperCase(), 'north', true],
    ['another school', made, 'river', false],
    ['another mail', () => made().replace(/\+(.)/, (_, first: string) => `+${first === '0' ? '1' : '0'}`), 'north', false],
    ['a proof somebody changed', () => made().replace(/(.)@/, (_, last: string) => `${last === '0' ? '4' : '0'}@`), 'north', false],
  ])('is of %s or is not', (_whose, address, school, is) => expect(readBounceAddress(address())?.isOf(school)).toBe(is));

  it.each(['bounces@mentoring.example', 'bounces+short@mentoring.example', `x+${'u'.repeat(42)}@y`, ''])(
    'reads nothing from “%s”',
    (address) => expect(readBounceAddress(address)).toBeNull(),
  );
});
