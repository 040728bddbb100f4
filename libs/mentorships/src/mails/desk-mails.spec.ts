import { deskReasons } from '@akin/contracts';
import { sayWhy, type DeskMailFacts } from './desk-mail-facts.js';
import { askAgainMail, goesOnMail, newMentorMail, pairEndedMail, requestClosedMail } from './desk-settled.mail.js';
import { handedOverMail, nothingToAnswerMail } from './handed-over.mail.js';
import { pairAtDeskMail } from './pair-at-desk.mail.js';

const facts: DeskMailFacts = {
  learner: { id: '1', name: 'Imani Castellanos', pronouns: 'she/her', role: 'Third-year student (MS3)' },
  mentor: { id: '2', name: 'Dr. Adwoa Osei', pronouns: null, role: 'Associate Professor' },
  reason: 'mentor_left',
  needLabel: 'Residency application',
  note: 'Dr. Lim has room.',
  schoolWords: { mentor: 'guide', mentors: 'guides', learner: 'learner', learners: 'learners', program: 'circle' },
  urls: {
    pair: 'http://north.localhost/mentorships/9',
    mentors: 'http://north.localhost/mentors',
    mentor: 'http://north.localhost/mentors/2',
  },
};
const textOf = (mail: object) => JSON.stringify(mail);

test.each([
  ['mentor_left', 'learner', 'Dr. Adwoa Osei is not on the school’s list for this circle any more.'],
  ['mentor_left', 'mentor', expect.stringMatching(/^You are not on .* If that is a mistake, your program office can put it right\.$/)],
  ['learner_left', 'learner', expect.stringMatching(/^You are not on /)],
  ['learner_left', 'mentor', 'Imani Castellanos is not on the school’s list for this circle any more.'],
  ['mentor_paused', 'learner', 'Dr. Adwoa Osei is taking a pause and takes no requests for now.'],
] as const)('%s is told to the %s in plain words', (reason, to, words) => {
  expect(sayWhy({ ...facts, reason }, to)).toEqual(words);
});

test('the learner hears who looks for somebody, and that there is no need to wait', () => {
  const mail = handedOverMail(facts);
  expect(mail.subject).toBe('We are looking for somebody else for you');
  expect(textOf(mail)).toMatch(/says nothing about you/);
  expect(mail.button).toEqual({ label: 'Find a guide yourself', url: facts.urls.mentors });
});

test('the mentor hears that nothing is left to do, without a button', () => {
  const mail = nothingToAnswerMail({ ...facts, reason: 'learner_left' });
  expect(mail.button).toBeUndefined();
  expect(textOf(mail)).toMatch(/Nothing for you to do/);
});

test('two who work together hear of each other that nothing changes for now', () => {
  expect(pairAtDeskMail(facts, 'learner').paragraphs[0]).toBe('Dear Imani Castellanos,');
  expect(pairAtDeskMail(facts, 'mentor').paragraphs[0]).toBe('Dear Dr. Osei,');
  for (const to of ['learner', 'mentor'] as const) expect(textOf(pairAtDeskMail(facts, to))).toMatch(/Nothing changes for now/);
});

test('only an idea for a new mentor carries what the office wrote', () => {
  expect(newMentorMail(facts).quote).toBe('Dr. Lim has room.');
  const others = [requestClosedMail(facts), askAgainMail(facts), goesOnMail(facts, 'learner'), pairEndedMail(facts, 'mentor')];
  for (const mail of others) expect(textOf(mail)).not.toContain('Lim');
});

test.each(['learner', 'mentor'] as const)('an end is a thank-you to the %s', (to) => {
  const mail = pairEndedMail(facts, to);
  expect(textOf(mail)).toMatch(/no mark is left on either of you/);
  expect(mail.button?.url).toBe(to === 'learner' ? facts.urls.mentors : undefined);
});

test('whoever is back is named, and a new request is asked for', () => {
  expect(askAgainMail(facts).preheader).toMatch(/^Dr\. Adwoa Osei is on/);
  expect(askAgainMail({ ...facts, reason: 'learner_left' }).preheader).toMatch(/^You are on/);
  expect(askAgainMail(facts).button?.url).toBe(facts.urls.mentor);
});

test.each(deskReasons)('no mail blames anyone, whatever the reason (%s)', (reason) => {
  const all = { ...facts, reason };
  const mails = [
    handedOverMail(all),
    nothingToAnswerMail(all),
    newMentorMail(all),
    requestClosedMail(all),
    askAgainMail(all),
    ...(['learner', 'mentor'] as const).flatMap((to) => [pairAtDeskMail(all, to), goesOnMail(all, to), pairEndedMail(all, to)]),
  ];
  for (const mail of mails) {
    expect(textOf(mail)).not.toMatch(/terminat|reject|refus|abandon|unfortunately|failed/i);
    expect(textOf(mail)).not.toMatch(/undefined|null/);
  }
});
