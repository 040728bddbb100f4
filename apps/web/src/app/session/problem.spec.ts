import { HttpErrorResponse } from '@angular/common/http';
import { Problem, problemOf } from './problem';

const answer = (status: number, error: unknown) => new HttpErrorResponse({ status, error });

it('keeps the code, the sentence and the fields of a refusal', () => {
  const body = { code: 'bad_input', message: 'Some of it does not fit.', detail: { fields: [{ field: 'slug', message: 'Too short' }] } };
  expect(problemOf(answer(400, body))).toMatchObject({
    code: 'bad_input',
    message: 'Some of it does not fit.',
    fields: [{ field: 'slug', message: 'Too short' }],
  });
});

it.each([
  [0, null, 'offline'],
  [401, null, 'not_signed_in'],
  [502, '<html>Bad gateway</html>', 'unexpected'],
  [503, null, 'busy'],
])('answers %i without a refusal with a sentence of its own', (status, body, code) => {
  const problem = problemOf(answer(status, body));
  expect(problem.code).toBe(code);
  expect(problem.message).toMatch(/did not answer.*please try again/);
});

it('leaves a Problem alone', () => {
  const problem = new Problem('mentor_full', 'No room', 409);
  expect(problemOf(problem)).toBe(problem);
});
