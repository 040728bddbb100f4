import { pronounsOf } from './pronouns';

it.each([
  ['she/her', 'her'],
  ['She/Her/Ella', 'her'],
  ['he/him', 'him'],
  ['they/them', 'them'],
  ['ze/zir', 'them'],
  [null, 'them'],
])('reads %s as %s', (said, them) => {
  expect(pronounsOf(said).them).toBe(them);
});
