import { refusedForGood } from './refused-for-good.js';

const at = (command: string, response: string) =>
  refusedForGood(Object.assign(new Error('x'), { command, responseCode: Number(response.slice(0, 3)), response }));

it.each([
  ['an unknown recipient', 'RCPT TO', '550 5.1.1 <a@b.example> User unknown', '5.1.1 User unknown'],
  ['one without an enhanced code', 'RCPT TO', '550 No such user here', 'No such user here'],
  ['one refused after the mail was read', 'DATA', '550 5.1.1 User unknown', '5.1.1 User unknown'],
  ['a mailbox that is closed', 'DATA', '554 5.2.1 Mailbox disabled', '5.2.1 Mailbox disabled'],
  ['a server that is busy', 'RCPT TO', '450 4.2.1 Try again', null],
  ['a relay that refuses us', 'RCPT TO', '554 5.7.1 Relay access denied', null],
  ['a relay that says so without a code', 'RCPT TO', '550 relay not permitted', null],
  ['content nobody wants', 'DATA', '554 5.6.0 Message refused', null],
  ['a login that is asked for', 'MAIL FROM', '530 5.7.0 Authentication required', null],
])('%s', (_what, command, response, words) => expect(at(command, response)).toBe(words));

it('a connection that broke', () => expect(refusedForGood(new Error('gone'))).toBeNull());
