import { inSentence } from './in-sentence';

it('writes labels as one sentence does, with a capital only at its start', () => {
  expect(inSentence(['Research start-up', 'Navigating bias', 'IMG and visa navigation'])).toBe(
    'Research start-up, navigating bias, IMG and visa navigation',
  );
});
