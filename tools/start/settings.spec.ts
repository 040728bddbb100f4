import { readSettings } from './settings.mjs';

it('follows the port with the base domain', () => {
  expect(readSettings({ PORT: '4000' })).toMatchObject({
    port: 4000,
    baseDomain: 'localhost:4000',
    idpPort: 3001,
    mailPort: 3002,
    smtpPort: 3025,
  });
});

it.each(['abc', '0', '70000', '30.5', '-1'])('refuses the port %s', (PORT) => {
  expect(() => readSettings({ PORT })).toThrow(`PORT must be a port number between 1 and 65535; it is "${PORT}".`);
});
