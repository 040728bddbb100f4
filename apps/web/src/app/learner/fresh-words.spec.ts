import type { SavedSearch } from '@akin/contracts';
import { freshWords } from './fresh-words';

const words = { mentor: 'mentor', mentors: 'mentors' };
const search = (name: string, fresh: number) => ({ name, fresh }) as SavedSearch;

it.each([
  ['no search', [], null],
  ['nobody new', [search('Spanish', 0)], null],
  ['one', [search('Spanish', 1), search('Korean', 0)], ['1 new mentor fits what you looked for', 'Spanish']],
  ['several', [search('Spanish', 3)], ['3 new mentors fit what you looked for', 'Spanish']],
  ['several searches', [search('Spanish', 1), search('Korean', 2)], ['Somebody new fits 2 of your saved searches', 'Spanish; Korean']],
])('%s', (_name, searches, expected) => {
  const told = freshWords(searches, words);
  expect(told && [told.title, told.text]).toEqual(expected);
});
