import type { RefusalCode } from '@akin/contracts';
import { whyNotRequest, type RequestFacts } from './can-request.js';

const fine: RequestFacts = {
  learnerId: 'imani',
  mentorId: 'osei',
  mentor: { state: 'active', room: 1 },
  learnerAway: false,
  mentorAway: false,
  openOfLearner: 2,
  openToMentor: 1,
  alreadyAsked: false,
  alreadyMentored: false,
};

const rows: [string, Partial<RequestFacts>, RefusalCode | null][] = [
  ['all is well, one below each limit', {}, null],
  ['oneself', { mentorId: 'imani' }, 'request_to_self'],
  ['oneself, even when full', { mentorId: 'imani', mentor: { state: 'active', room: 0 } }, 'request_to_self'],
  ['oneself, without being a mentor', { mentorId: 'imani', mentor: null }, 'request_to_self'],
  ['nobody', { mentor: null }, 'not_found'],
  ['already working together', { alreadyMentored: true }, 'already_mentored'],
  ['asked before, still open', { alreadyAsked: true }, 'already_asked'],
  [
    'asked before and now full: the older request tells more',
    { alreadyAsked: true, mentor: { state: 'active', room: 0 } },
    'already_asked',
  ],
  ['a mentor who left the list', { mentorAway: true }, 'mentor_not_active'],
  ['a mentor who left the list and had paused', { mentorAway: true, mentor: { state: 'paused', room: 2 } }, 'mentor_not_active'],
  ['having left the list oneself', { learnerAway: true }, 'account_leaving'],
  ['a pause', { mentor: { state: 'paused', room: 2 } }, 'mentor_paused'],
  ['a pause while full', { mentor: { state: 'paused', room: 0 } }, 'mentor_paused'],
  ['not a mentor yet', { mentor: { state: 'invited', room: 3 } }, 'mentor_not_active'],
  ['in training', { mentor: { state: 'training', room: 3 } }, 'mentor_not_active'],
  ['retired', { mentor: { state: 'retired', room: 3 } }, 'mentor_not_active'],
  ['three open requests', { openOfLearner: 3 }, 'too_many_open_requests'],
  ['no room', { mentor: { state: 'active', room: 0 } }, 'mentor_full'],
  ['no room and two open requests', { mentor: { state: 'active', room: 0 }, openToMentor: 2 }, 'mentor_full'],
  ['room, yet two open requests', { mentor: { state: 'active', room: 2 }, openToMentor: 2 }, 'mentor_has_many_requests'],
];

test.each(rows)('%s', (_name, over, expected) => {
  expect(whyNotRequest({ ...fine, ...over })).toBe(expected);
});
