import { badInput, Refusal } from '@akin/platform';
import { UsageProblem } from './command.js';
import { problemBody, problemWords } from './tell-problem.js';

const told = (code: string, more = {}) => Object.assign(new Error(`${code}: what Node says`), { code, ...more });

it.each([
  [new Refusal('slug_taken'), 'slug_taken', /^Another school already uses this address.* \(slug_taken\)$/],
  [badInput({ field: 'name', message: 'Too short.' }), 'bad_input', /^This does not fit, so nothing was changed:\n {2}name: Too short\.$/],
  [new UsageProblem('Missing: --slug'), 'bad_input', /Missing: --slug/],
  [told('ENOENT', { path: '/nowhere/x' }), 'bad_input', /there is no file or folder “\/nowhere\/x”\./],
  [told('EISDIR'), 'bad_input', /folder/],
  [told('EROFS', { path: '/x' }), 'bad_input', /“\/x” may not be read or written/],
  [told('ENOSPC'), 'busy', /the disk is full/],
  [new DOMException('', 'AbortError'), 'busy', /it was stopped/],
  [Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' }), 'busy', /does not answer/],
  [told('28P01'), 'busy', /user or password/],
  [new Error('In words.'), 'unexpected', /^This did not work: In words\.$/],
])('says %s as %s', (problem, code, words) => {
  expect(problemBody(problem).code).toBe(code);
  expect(problemBody(problem).message).not.toBe('');
  expect(problemWords(problem)).toMatch(words);
  expect(problemWords(problem)).not.toContain('what Node says');
});

it('hands a program the fields that do not fit', () => {
  expect(problemBody(badInput({ field: 'name', message: 'Too short.' }))).toEqual({
    code: 'bad_input',
    message: expect.any(String),
    detail: { fields: [{ field: 'name', message: 'Too short.' }] },
  });
});
