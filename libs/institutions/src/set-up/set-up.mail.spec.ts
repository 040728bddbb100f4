import type { ContactRole } from '@akin/contracts';
import { defaultWords } from '@akin/tenancy';
import { setUpMail } from './set-up.mail.js';

const school = { name: 'Lakeside School of Medicine', shortName: 'Lakeside', timeZone: 'America/Denver', words: defaultWords };
const url = 'https://lakeside.akin.example/set-up#token';
const expiresAt = new Date('2026-11-30T05:00:00Z');

it.each<[ContactRole, boolean, RegExp, RegExp]>([
  ['it', true, /named as the person who sets up sign-in/, /five short steps/],
  ['administrator', true, /first administrator/, /Your IT contact has a link of their own/],
  ['administrator', false, /Nobody else was named/, /five short steps/],
])('writes to %s (IT contact known: %s)', (role, itKnows, ...said) => {
  const mail = setUpMail({ school, to: { role, name: 'Dana Whitfield' }, itKnows, url, expiresAt });
  expect(mail.paragraphs[0]).toBe('Hello Dana Whitfield,');
  for (const words of said) expect(mail.paragraphs.join(' ')).toMatch(words);
  expect(mail.button?.url).toBe(url);
  expect(mail.preheader).toContain('Sunday, November 29');
});
