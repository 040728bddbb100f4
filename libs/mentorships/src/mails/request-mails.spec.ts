import { acceptedMail } from './accepted.mail.js';
import { declinedMail } from './declined.mail.js';
import type { RequestMailFacts } from './request-mail-facts.js';
import { requestedMail } from './requested.mail.js';
import { waitingMail } from './waiting.mail.js';
import { withdrawnMail } from './withdrawn.mail.js';

const facts: RequestMailFacts = {
  learner: { id: '1', name: 'Imani Castellanos', pronouns: 'she/her', role: 'Third-year student (MS3)' },
  mentor: { id: '2', name: 'Dr. Adwoa Osei', pronouns: null, role: 'Associate Professor' },
  needLabel: 'Residency application',
  hope: 'Someone who will tell me the truth.',
  when: 'Evenings',
  answerBy: '2026-11-19',
  words: 'Looking forward to it.',
  schoolWords: { mentor: 'guide', mentors: 'guides', learner: 'learner', learners: 'learners', program: 'program' },
  url: 'http://north.localhost/requests/1',
};
const textOf = (mail: object) => JSON.stringify(mail);

test('the request tells who asks, what for, in whose words and until when', () => {
  const mail = requestedMail(facts);
  expect(mail.subject).toBe('Imani Castellanos would like you as their guide');
  expect(mail.preheader).toBe('You have until Thursday, November 19. A place is held while you decide.');
  expect(mail.quote).toBe(facts.hope);
  expect(mail.button).toEqual({ label: 'Read and answer', url: facts.url });
  expect(mail.paragraphs).toEqual(['Dear Dr. Osei,', 'Imani Castellanos, third-year student (MS3), asks for your help and writes:']);
});

test('a learner without a stage is told without a stray comma', () => {
  const mail = requestedMail({ ...facts, learner: { ...facts.learner, role: '' } });
  expect(mail.paragraphs[1]).toBe('Imani Castellanos asks for your help and writes:');
});

test('the acceptance tells how to reach the mentor and by when to meet', () => {
  const mail = acceptedMail({ ...facts, mentorMail: 'osei@north.example', firstMeetingBy: '2026-12-01' });
  expect(mail.subject).toBe('Dr. Adwoa Osei said yes');
  expect(textOf(mail)).toMatch(/osei@north\.example/);
  expect(textOf(mail)).toMatch(/Tuesday, December 1/);
  expect(mail.quote).toBe('Looking forward to it.');
});

test.each([
  ['with words', 'I am away until spring.'],
  ['without words', null],
])('the decline is kind %s', (_name, words) => {
  const mail = declinedMail({ ...facts, words });
  expect(mail.subject).not.toMatch(/declin|reject|refus|no\b/i);
  expect(mail.quote).toBe(words ?? undefined);
  expect(textOf(mail).includes('adds:')).toBe(words !== null);
  expect(textOf(mail)).toContain('no mark is kept');
});

test('the reminder tells the day and that a no is welcome', () => {
  const mail = waitingMail(facts);
  expect(textOf(mail)).toMatch(/Thursday, November 19/);
  expect(textOf(mail)).toMatch(/no reason and leaves no mark/);
});

test('the withdrawal asks nothing of the mentor and blames nobody', () => {
  const mail = withdrawnMail(facts);
  expect(mail.subject).toBe('Imani Castellanos has withdrawn the request');
  expect(mail.button).toBeUndefined();
  expect(textOf(mail)).toMatch(/Nothing for you to do/);
  expect(textOf(mail)).toMatch(/Residency application/);
  expect(textOf(mail)).not.toContain(facts.hope);
});
