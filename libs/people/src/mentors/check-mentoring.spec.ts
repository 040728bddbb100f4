import type { MentoringChange } from '@akin/contracts';
import { shippedLexicon } from '../vocabulary/vocabulary.js';
import { checkMentoring } from './check-mentoring.js';

const check = (change: object) => checkMentoring(change as MentoringChange, shippedLexicon);

it.each([
  ['helpsWith', { helpsWith: ['leadership', 'juggling'] }],
  ['focus', { focus: ['juggling'] }],
  ['howWeMeet', { howWeMeet: { meeting_mode: ['video', 'by_owl'] } }],
  ['howWeMeet', { howWeMeet: { meeting_time: ['video'] } }],
  ['howWeMeet', { howWeMeet: { mentoring_kind: [''] } }],
  ['prefersStages', { prefersStages: ['student', 'woman'] }],
])('refuses a code nobody knows beside %s', (field, change) => {
  expect(() => check(change)).toThrow(
    expect.objectContaining({ code: 'unknown_term', detail: { fields: [expect.objectContaining({ field })] } }),
  );
});

it('keeps what was given, each once and in its order, and makes up nothing', () => {
  expect(check({ focus: ['leadership', 'study_skills', 'leadership'], howWeMeet: { meeting_time: [] }, capacity: 2 })).toEqual({
    capacity: 2,
    focus: ['leadership', 'study_skills'],
    howWeMeet: { meeting_time: [] },
  });
});
