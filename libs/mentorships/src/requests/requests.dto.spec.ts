import 'reflect-metadata';
import { newId } from '@akin/platform';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { BoxDto, RequestAnswerDto, RequestDraftDto } from './requests.dto.js';

const problemsOf = <T extends object>(shape: new () => T, given: object) =>
  validateSync(plainToInstance(shape, given), { whitelist: true, forbidNonWhitelisted: true }).map(({ property }) => property);

const fine = { mentorId: newId(), need: 'leadership', hope: 'Someone.', when: 'Evenings' };

test.each<[string, object, string[]]>([
  ['all as it should be', fine, []],
  ['the longest texts', { ...fine, hope: 'x'.repeat(1200), when: 'x'.repeat(240) }, []],
  ['a mentor that is no id', { ...fine, mentorId: 'dr-osei' }, ['mentorId']],
  ['no mentor', { ...fine, mentorId: undefined }, ['mentorId']],
  ['no need', { ...fine, need: '' }, ['need']],
  ['a hope of spaces', { ...fine, hope: '   ' }, ['hope']],
  ['a hope too long', { ...fine, hope: 'x'.repeat(1201) }, ['hope']],
  ['a hope that is a list', { ...fine, hope: ['x'] }, ['hope']],
  ['no time', { ...fine, when: null }, ['when']],
  ['something nobody asked for', { ...fine, state: 'accepted' }, ['state']],
])('a draft with %s', (_name, given, problems) => {
  expect(problemsOf(RequestDraftDto, given)).toEqual(problems);
});

test('texts lose their outer spaces', () => {
  expect(plainToInstance(RequestDraftDto, { ...fine, hope: ' Someone. \n' }).hope).toBe('Someone.');
});

test.each<[object, string[]]>([
  [{}, []],
  [{ words: '' }, []],
  [{ words: 'x'.repeat(600) }, []],
  [{ words: 'x'.repeat(601) }, ['words']],
  [{ words: 5 }, ['words']],
])('an answer %j', (given, problems) => {
  expect(problemsOf(RequestAnswerDto, given)).toEqual(problems);
});

test.each<[object, string[]]>([
  [{ box: 'sent' }, []],
  [{ box: 'received', page: '2', size: '100' }, []],
  [{}, ['box']],
  [{ box: 'all' }, ['box']],
  [{ box: 'sent', page: '0' }, ['page']],
  [{ box: 'sent', size: '101' }, ['size']],
  [{ box: 'sent', page: 'one' }, ['page']],
])('a box %j', (given, problems) => {
  expect(problemsOf(BoxDto, given)).toEqual(problems);
});
