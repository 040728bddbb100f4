import 'reflect-metadata';
import { newId } from '@akin/platform';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { ShortlistChangeDto } from './shortlist.dto.js';

const id = newId();
const ids = (count: number) => Array.from({ length: count }, () => newId());

test.each<[string, unknown, boolean]>([
  ['none', [], true],
  ['ten', ids(10), true],
  ['eleven', ids(11), false],
  ['one twice', [id, id], false],
  ['one twice, once in capitals', [id, id.toUpperCase()], false],
  ['something that is no id', ['osei'], false],
  ['a number', [7], false],
  ['nothing', undefined, false],
  ['an id instead of a list', id, false],
])('%s', (_name, mentorIds, fine) => {
  const problems = validateSync(plainToInstance(ShortlistChangeDto, { mentorIds }), { whitelist: true, forbidNonWhitelisted: true });
  expect(problems.length === 0).toBe(fine);
});
