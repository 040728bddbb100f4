import type { School } from '@akin/tenancy';
import { invitationMail, noWords, reminderMail, type InvitationTone } from './invitation.mail.js';
import { personOfOptOut } from './opt-out-secret.js';

const id = '01a205b0-1525-767d-bc8a-f23013bfbe61';
const person = (givenName: string) => ({ id, mail: 'a@r.example', givenName });
const school = {
  id: 'r',
  slug: 'riverside',
  name: 'Riverside College of Medicine',
  shortName: 'Riverside',
  words: { mentor: 'guide', mentors: 'guides', learner: 'trainee', learners: 'trainees', program: 'Kindred program' },
} as School;
const tone = (over: Partial<InvitationTone> = {}): InvitationTone => ({ words: noWords, asks: false, ...over });

describe.each([
  ['the invitation', (name: string, with_ = tone()) => invitationMail(school, person(name), with_)],
  ['a reminder', (name: string, with_ = tone()) => reminderMail(school, person(name), with_, false)],
])('%s', (_what, mailTo) => {
  it('speaks in the school’s own words and leads to its own sign-in', () => {
    const mail = mailTo('Adwoa');
    const text = JSON.stringify(mail);
    expect(mail.subject).toContain('Riverside would like you as a guide');
    expect(mail.title).toMatch(/^Adwoa, /);
    expect(mail.button?.url).toMatch(/\/\/riverside\.[^/]+\/invitation#[\w-]{43}$/);
    expect(text).toContain('Kindred program');
    expect(text).not.toMatch(/mentor|learner/);
  });

  it('greets somebody without a first name', () => expect(mailTo('').title).toMatch(/^Hello, /));

  it('ends with a way to get no more of them', () => {
    const secret = mailTo('Adwoa').leave?.url.split('/opt-out#')[1] ?? '';
    expect(personOfOptOut('r', secret)).toBe(id);
  });

  it.each([true, false])('speaks of an application when the school asks for one: %s', (asks) => {
    expect(JSON.stringify(mailTo('Adwoa', tone({ asks }))).includes('short application')).toBe(asks);
  });

  it('is signed by whom the school names, or by the program', () => {
    expect(mailTo('Adwoa').signedBy).toBe('The Kindred program');
    expect(mailTo('Adwoa', tone({ words: { ...noWords, signedBy: 'Dr. Ruth Lim, Dean' } })).signedBy).toBe('Dr. Ruth Lim, Dean');
  });
});

it('begins with the school’s own words, paragraph by paragraph', () => {
  const greeting = 'Dear colleague,\n\n we met\nin May. \n\n';
  expect(invitationMail(school, person('Ada'), tone({ words: { ...noWords, greeting } })).paragraphs.slice(0, 2)).toEqual([
    'Dear colleague,',
    'we met in May.',
  ]);
});

it.each([
  [false, 'once more'],
  [true, 'last time'],
])('the reminder says whether another comes (last: %s)', (isLast, words) => {
  expect(reminderMail(school, person('Ada'), tone(), isLast).after?.join()).toContain(words);
});
