import { type StageGroup } from '@akin/contracts';
import { mentoringLines, stagesInWords } from './mentoring-words';

const silent = { meeting_mode: [], meeting_time: [], mentoring_kind: [] };

it('says nothing of what was not answered', () => {
  expect(mentoringLines(silent)).toEqual([]);
});

it('lists what was answered', () => {
  expect(mentoringLines({ ...silent, meeting_mode: ['in person', 'by video', 'by phone'], mentoring_kind: ['a single hour'] })).toEqual([
    { label: 'How we meet', words: 'In person, by video, or by phone' },
    { label: 'Kind of mentoring', words: 'A single hour' },
  ]);
});

it.each<[StageGroup[], string]>([
  [[], ''],
  [['resident'], 'Residents'],
  [['student', 'fellow'], 'Medical students and fellows'],
])('stages %j read %p', (stages, words) => {
  expect(stagesInWords(stages)).toBe(words);
});
