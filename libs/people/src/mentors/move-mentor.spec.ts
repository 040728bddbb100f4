import { mentorStates, type MentorState } from '@akin/contracts';
import { hindrance, mayTrain, mentorMay, moves, officeMay, type Move, type Mover } from './move-mentor.js';

const open = { asks: false, trains: false };
const asking = { asks: true, trains: false };
const training = { asks: true, trains: true };
const at = (state: MentorState, trained = false) => ({ state, trainedAt: trained ? new Date(0) : null });

describe('the life of a mentor', () => {
  const all = Object.entries(moves) as [string, Move][];

  it('leads from every state to another, and back from retirement', () => {
    for (const state of mentorStates) expect(all.some(([, { from }]) => from.includes(state))).toBe(true);
    for (const state of mentorStates) expect(all.some(([, { to }]) => to === state)).toBe(true);
  });

  it.each<[Mover, string[]]>([
    ['reviewer', ['begin_review', 'approve', 'decline']],
    ['office', ['retire', 'return', 'return_known']],
    ['time', ['come_back']],
  ])('lets %s do %j', (mover, names) => expect(all.filter(([, { by }]) => by.includes(mover)).map(([name]) => name)).toEqual(names));

  it('lets nobody but the mentor make themselves found', () => expect(moves.activate.by).toEqual(['mentor']));
});

it.each([
  ['invited', open, null],
  ['invited', asking, 'selection_first'],
  ['applied', asking, 'selection_first'],
  ['in_review', training, 'selection_first'],
  ['approved', asking, null],
  ['approved', training, 'training_first'],
  ['training', training, 'training_first'],
  ['invited', { asks: false, trains: true }, 'training_first'],
  ['active', training, null],
  ['paused', training, null],
] as const)('%s with %j is kept by %s', (state, gate, why) => expect(hindrance(at(state), gate)).toBe(why));

it('is kept by nothing once trained', () => expect(hindrance(at('training', true), training)).toBeNull());

it.each([
  ['invited', open, ['activate', 'retire']],
  ['invited', asking, ['apply', 'retire']],
  ['applied', asking, ['withdraw', 'retire']],
  ['in_review', asking, ['withdraw', 'retire']],
  ['approved', asking, ['activate', 'retire']],
  ['approved', training, ['train', 'retire']],
  ['training', training, ['retire']],
  ['active', training, ['pause', 'retire']],
  ['paused', asking, ['resume', 'retire']],
  ['retired', asking, ['return']],
] as const)('a mentor who is %s may, with %j: %j', (state, gate, acts) => expect(mentorMay(at(state), gate)).toEqual(acts));

it('lets a trained mentor be found', () => expect(mentorMay(at('training', true), training)).toEqual(['activate', 'retire']));

it('begins no training before the school has said yes', () => {
  expect(mayTrain(at('in_review'), training)).toBe(false);
  expect(mayTrain(at('invited'), { asks: false, trains: true })).toBe(true);
});

it.each([
  ['training', training, ['trained', 'retire']],
  ['active', training, ['retire']],
  ['invited', training, ['retire']],
  ['approved', asking, ['retire']],
  ['retired', training, ['return']],
] as const)('the office may, with a mentor who is %s and %j: %j', (state, gate, acts) => expect(officeMay(at(state), gate)).toEqual(acts));
