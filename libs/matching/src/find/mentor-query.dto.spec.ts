import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { MentorQueryDto } from './mentor-query.dto.js';

const problemsOf = (query: object) =>
  validateSync(plainToInstance(MentorQueryDto, query), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);
const times = <T>(count: number, one: T) => Array.from({ length: count }, () => one);
const spanish = { facet: 'language', term: 'spanish' };
const wish = { ...spanish, weight: 'must' };

const rows: [string, object, string[]][] = [
  ['nothing at all', {}, []],
  ['all there is', { words: 'x'.repeat(200), filters: times(20, spanish), wishes: times(24, wish), lean: 0, page: 2, size: 5 }, []],
  ['too many words', { words: 'x'.repeat(201) }, ['words']],
  ['words that are none', { words: ['a'] }, ['words']],
  ['too many filters', { filters: times(21, spanish) }, ['filters']],
  ['a filter of no kind', { filters: [{ facet: 'language' }] }, ['filters']],
  ['a filter with a weight', { filters: [wish] }, ['filters']],
  ['too many wishes', { wishes: times(25, wish) }, ['wishes']],
  ['a wish without a weight', { wishes: [spanish] }, ['wishes']],
  ['a lean beyond all', { lean: 101 }, ['lean']],
  ['half a lean', { lean: 0.5 }, ['lean']],
  ['no page', { page: 0 }, ['page']],
  ['something nobody asked for', { personId: 'x' }, ['personId']],
];

test.each(rows)('%s', (_name, query, problems) => {
  expect(problemsOf(query)).toEqual(problems);
});
