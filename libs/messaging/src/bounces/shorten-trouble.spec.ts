import { shortenTrouble } from './shorten-trouble.js';

it.each([
  ['550 5.1.1 <ada@n.example>: Recipient address rejected: User unknown', '5.1.1: Recipient address rejected: User unknown'],
  ['smtp; 550 5.1.1 <ada@n.example>:\n    Mailbox   unavailable', '5.1.1: Mailbox unavailable'],
  [
    '550-5.1.1 The account does not exist. See https://help.example/?p=NoSuchUser&u=ada - gsmtp',
    '5.1.1 The account does not exist. See - gsmtp',
  ],
  ['552 mailbox of ada@n.example is full', 'mailbox of is full'],
  ['554 from [203.0.113.9] (2001:db8:0:1::7) refused', 'from () refused'],
  ['550 key c2VjcmV0LXNlY3JldC1zZWNyZXQ= is wrong', 'key is wrong'],
  ['', ''],
])('%j becomes %j', (said, words) => expect(shortenTrouble(said)).toBe(words));

it('is short', () => expect(shortenTrouble(`550 ${'no '.repeat(200)}`).length).toBeLessThanOrEqual(160));
