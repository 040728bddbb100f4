import 'reflect-metadata';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { WishListDto } from './wishes.dto.js';

const wish = { facet: 'language', term: 'spanish', weight: 'must' };

test.each<[string, unknown, boolean]>([
  ['a list', [wish], true],
  ['an empty list', [], true],
  ['24 wishes', Array(24).fill(wish), true],
  ['25 wishes', Array(25).fill(wish), false],
  ['a weight nobody knows', [{ ...wish, weight: 'rather' }], false],
  ['a wish without a term', [{ facet: 'language', weight: 'must' }], false],
  ['a wish with something more', [{ ...wish, accountId: '1' }], false],
  ['no list', undefined, false],
  ['a wish instead of a list', wish, false],
  ['a list of nothing', [null], false],
  ['a list of words', ['spanish'], false],
])('%s', (_name, wishes, fine) => {
  const problems = validateSync(plainToInstance(WishListDto, { wishes }), { whitelist: true, forbidNonWhitelisted: true });
  expect(problems.length === 0).toBe(fine);
});
