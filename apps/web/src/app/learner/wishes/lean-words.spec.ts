import { leanWords } from './lean-words';

it.each([
  [0, 'Only what they help with'],
  [30, 'What they help with comes first'],
  [40, 'Both alike'],
  [60, 'Both alike'],
  [70, 'Who they are comes first'],
  [100, 'Only who they are'],
])('%i reads “%s”', (lean, words) => expect(leanWords(lean)).toBe(words));
