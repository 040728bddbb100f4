import { looksLikeMail, readMails } from './mail-address.js';

it.each([
  ['A.Osei@X.org', ['a.osei@x.org']],
  ['a@x.org, b@y.org', ['a@x.org', 'b@y.org']],
  ['a@x.org; b@y.org;', ['a@x.org', 'b@y.org']],
  ['a@x.org/b@y.org', ['a@x.org', 'b@y.org']],
  ['a@x.org b@y.org', ['a@x.org', 'b@y.org']],
  ['a@x.org\nB@y.org', ['a@x.org', 'b@y.org']],
  ['a@x.org or b@y.org', ['a@x.org', 'b@y.org']],
  ['a@x.org, A@X.ORG', ['a@x.org']],
  ['Adwoa Osei <A@x.org>', ['a@x.org']],
  ['"Osei, Adwoa" <a@x.org>; b@y.org', ['a@x.org', 'b@y.org']],
  ['mailto:a@x.org', ['a@x.org']],
  ['<mailto:a@x.org?subject=hi>', ['a@x.org']],
  ['a@x.org (work), b@y.org (home)', ['a@x.org', 'b@y.org']],
  ['‘a@x.org’.', ['a@x.org']],
  ["o'brien@x.org", ["o'brien@x.org"]],
  ['first.last+tag@med.x.edu', ['first.last+tag@med.x.edu']],
])('%j names %j', (cell, mails) => expect(readMails(cell)).toEqual(mails));

it.each(['', 'aosei', 'a@x', 'a@x..org', 'a@@x.org', '@x.org', 'a@x.org, b@', 'a at x.org'])('"%s" is refused', (cell) =>
  expect(readMails(cell)).toBeNull(),
);

it.each([
  ['a@x.org', true],
  ['a@x.org/b@y.org', false],
  ['a b@x.org', false],
  [`${'a'.repeat(250)}@x.org`, false],
])('%s can be an address: %s', (text, expected) => expect(looksLikeMail(text)).toBe(expected));
