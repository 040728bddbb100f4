import { howWeMeetInWords, stagesInWords } from './practical-words.js';

it('words how somebody mentors, in the order it is always told', () => {
  const said = { meeting_mode: ['video', 'in_person'], meeting_time: [], mentoring_kind: ['one_hour'] };
  expect(howWeMeetInWords(said)).toEqual({
    meeting_mode: ['in person', 'by video'],
    meeting_time: [],
    mentoring_kind: ['a single hour'],
  });
});

it.each([
  [[], 'any stage'],
  [['fellow'], 'fellows'],
  [['student', 'resident', 'researcher'], 'medical students, residents, and researchers in training'],
] as const)('words the stages %j', (groups, words) => {
  expect(stagesInWords(groups)).toBe(words);
});
