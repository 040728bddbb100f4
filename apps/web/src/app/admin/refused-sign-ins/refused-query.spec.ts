import { readRefusedQuery } from './refused-query';

it.each([
  [{}, { q: '', page: 1 }],
  [
    { q: ' k7qf ', page: '3' },
    { q: 'k7qf', page: 3 },
  ],
  [
    { q: 'x'.repeat(90), page: '-2' },
    { q: 'x'.repeat(40), page: 1 },
  ],
  [{ page: 'last' }, { q: '', page: 1 }],
])('%j', (given, expected) => {
  expect(readRefusedQuery(given)).toMatchObject(expected);
});
