import { readEnv } from './env.js';

describe('readEnv', () => {
  const good = {
    NODE_ENV: 'production',
    PROTOCOL: 'https',
    AKIN_SECRET: 'x'.repeat(40),
    DATABASE_URL: 'postgres://a',
    SMTP_URL: 'smtp://a',
  };

  it('has a default for everything a demonstration needs', () => expect(readEnv({}).PORT).toBe(3000));
  it('reads numbers as numbers', () => expect(readEnv({ PORT: '4001' }).PORT).toBe(4001));
  it('accepts a sound production', () => expect(readEnv(good).NODE_ENV).toBe('production'));

  it.each([
    ['a port that is no number', { PORT: 'many' }, /PORT/],
    ['an unknown mode', { NODE_ENV: 'staging' }, /NODE_ENV/],
    ['a base domain with a path', { BASE_DOMAIN: 'akin.example/x' }, /BASE_DOMAIN/],
    ['a bounce address that leaves no room for a token', { MAIL_BOUNCE_ADDRESS: 'returned-to-the-program@akin.example' }, /MAIL_BOUNCE/],
    ['demo parts in production', { ...good, AKIN_DEMO: '1' }, /AKIN_DEMO/],
    ['plain http in production', { ...good, PROTOCOL: 'http' }, /PROTOCOL/],
    ['a weak secret in production', { ...good, AKIN_SECRET: 'y'.repeat(20) }, /AKIN_SECRET/],
    ['the shipped secret in production', { ...good, AKIN_SECRET: 'only-for-tests-and-demo' }, /AKIN_SECRET/],
    ['no mail server in production', { ...good, SMTP_URL: '' }, /SMTP_URL/],
    ['no database in production', { ...good, DATABASE_URL: '' }, /DATABASE_URL/],
  ])('refuses %s', (_what, source, sentence) => expect(() => readEnv(source)).toThrow(sentence));

  it('never repeats a value', () =>
    expect(() => readEnv({ ...good, AKIN_SECRET: 'tell-me-not-12345' })).toThrow(expect.not.stringMatching(/tell-me/)));
});
