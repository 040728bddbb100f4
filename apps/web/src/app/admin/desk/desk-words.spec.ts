import { deskChoices, deskKinds, deskReasons, type DeskItem } from '@akin/contracts';
import { choiceWords, deskSentence, settledWords, waitedWords } from './desk-words';

const person = (name: string) => ({ id: name, name, pronouns: null, role: '' });
const item = (kind: DeskItem['kind'], reason: DeskItem['reason']) => ({
  kind,
  reason,
  learner: person('Imani Castellanos'),
  mentor: person('Dr. Adwoa Osei'),
});

it.each([
  ['request', 'mentor_left', 'Dr. Adwoa Osei has left the list.', 'Imani Castellanos had asked Dr. Osei and now needs somebody else.'],
  ['request', 'mentor_paused', 'Dr. Adwoa Osei is taking a pause.', 'Imani Castellanos had asked Dr. Osei and now needs somebody else.'],
  ['request', 'learner_left', 'Imani Castellanos has left the list.', 'Nobody waits for an answer.'],
  ['mentorship', 'mentor_left', 'Dr. Adwoa Osei has left the list.', 'Imani Castellanos and Dr. Osei work together.'],
  ['mentorship', 'learner_left', 'Imani Castellanos has left the list.', 'Dr. Osei and Imani Castellanos work together.'],
] as const)('a %s where %s says who and what is open', (kind, reason, title, text) => {
  const sentence = deskSentence(item(kind, reason));
  expect(sentence.title).toBe(title);
  expect(sentence.text).toContain(text);
});

it.each([
  ['2026-11-17', 'Since today'],
  ['2026-11-16', 'Since November 16, 2026: 1 day'],
  ['2026-11-05', 'Since November 5, 2026: 12 days'],
  ['2026-11-18', 'Since today'],
])('what came on %s waits: %s', (since, words) => expect(waitedWords(since, '2026-11-17')).toBe(words));

it.each(deskKinds.flatMap((kind) => deskReasons.map((reason) => [kind, reason] as const)))(
  'says what follows from each choice of a %s whose reason is %s',
  (kind, reason) => {
    const subject = item(kind, reason);
    const words = deskChoices(subject).map((outcome) => choiceWords(outcome, subject));
    expect(new Set(words.map(({ label }) => label)).size).toBe(words.length);
    for (const { then } of words) expect(then).toMatch(/told|mail|note/);
  },
);

it('says of a mentorship that it ends when somebody new is suggested, and not of a request', () => {
  expect(choiceWords('new_mentor', item('mentorship', 'mentor_left')).then).toContain('ends without a mark');
  expect(choiceWords('new_mentor', item('request', 'mentor_left')).then).not.toContain('ends');
});

it.each([
  ['request', 'mentor_left', 'Dr. Osei had left the list while a request was open.'],
  ['request', 'mentor_paused', 'Dr. Osei took a pause while a request was open.'],
  ['mentorship', 'learner_left', 'Imani Castellanos had left the list while they worked together.'],
] as const)('of a settled %s where %s says only what it was about', (kind, reason, text) => {
  const settled = { outcome: 'ended' as const, at: '', by: null, note: '' };
  expect(deskSentence({ ...item(kind, reason), settled })).toEqual({ title: 'Dr. Adwoa Osei and Imani Castellanos', text });
});

it('tells who settled it, or that it settled itself', () => {
  const settled = { outcome: 'goes_on' as const, at: '', by: 'Ben Ortiz', note: '' };
  expect(settledWords({ kind: 'mentorship', settled }, 'May 3')).toBe('Settled by Ben Ortiz on May 3.');
  expect(settledWords({ kind: 'mentorship', settled: { ...settled, by: null } }, 'May 3')).toBe(
    'Settled itself on May 3: back on the list.',
  );
  expect(settledWords({ kind: 'request', settled: { ...settled, by: null } }, 'May 3')).toContain('can ask again');
});
