import type { School } from '@akin/tenancy';
import { invitationMail } from './invitation.mail.js';

const person = (givenName: string) => ({ id: '01a205b0-1525-767d-bc8a-f23013bfbe61', mail: 'a@r.example', givenName });
const school = {
  id: 'r',
  slug: 'riverside',
  name: 'Riverside College of Medicine',
  shortName: 'Riverside',
  words: { mentor: 'guide', mentors: 'guides', learner: 'trainee', learners: 'trainees', program: 'Kindred program' },
} as School;

it('speaks in the school’s own words and leads to its own sign-in', () => {
  const mail = invitationMail(school, person('Adwoa'));
  const text = JSON.stringify(mail);
  expect(mail.subject).toBe('Riverside would like you as a guide');
  expect(mail.title).toMatch(/^Adwoa, /);
  expect(mail.button?.url).toMatch(/\/\/riverside\.[^/]+\/invitation#[\w-]{43}$/);
  expect(text).toContain('Kindred program');
  expect(text).not.toMatch(/mentor|learner/);
});

it('greets somebody without a first name', () => expect(invitationMail(school, person('')).title).toMatch(/^Hello, /));
