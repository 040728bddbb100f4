import { mentorStates, type SchoolWords } from '@akin/contracts';
import { describeStanding, type StandingFacts } from './describe-standing.js';

const words: SchoolWords = { mentor: 'guide', mentors: 'guides', learner: 'trainee', learners: 'trainees', program: 'program' };
const facts: StandingFacts = { state: 'invited', trainedAt: null, asks: true, trains: false, application: null, backOn: null, words };

it.each<[string, Partial<StandingFacts>, string, string | null]>([
  ['invited where an application is asked', {}, 'You are invited', 'apply'],
  ['invited where none is', { asks: false }, 'You are invited', 'profile'],
  ['at the application', { application: 'draft' }, 'Your application is begun', 'apply'],
  ['declined', { application: 'declined' }, 'Not this time', 'apply'],
  ['applied', { state: 'applied', application: 'sent' }, 'Your application has arrived', null],
  ['read', { state: 'in_review', application: 'sent' }, 'Somebody is reading your application', null],
  ['asked', { state: 'in_review', application: 'more' }, 'The reviewers have a question', 'apply'],
  ['approved', { state: 'approved' }, 'Your school has said yes. One step away', 'profile'],
  ['approved before a training', { state: 'approved', trains: true }, 'Your school has said yes. The training comes next', 'train'],
  ['in training', { state: 'training', trains: true }, 'You are in training', null],
  ['trained', { state: 'training', trains: true, trainedAt: new Date(0) }, 'Trained, and one step away', 'profile'],
  ['active', { state: 'active' }, 'You are a guide', 'home'],
  ['paused', { state: 'paused' }, 'You are taking a pause', null],
  ['retired', { state: 'retired' }, 'You have stepped back', 'return'],
])('tells who is %s where they stand and what is next', (_who, changed, title, next) => {
  const said = describeStanding({ ...facts, ...changed });
  expect([said.title, said.next?.to ?? null]).toEqual([title, next]);
});

it('names the day a pause ends', () =>
  expect(describeStanding({ ...facts, state: 'paused', backOn: 'Monday, January 4' }).text).toContain('on Monday, January 4'));

it('speaks in the school’s words', () => {
  const all = mentorStates.map((state) => JSON.stringify(describeStanding({ ...facts, state, trains: true }))).join();
  expect(all).not.toMatch(/mentor(?!ed|ing)\b|learner/i);
});
