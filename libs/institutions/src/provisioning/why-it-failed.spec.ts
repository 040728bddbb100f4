import { badInput, Refusal } from '@akin/platform';
import { whyItFailed } from './why-it-failed.js';

it.each([
  [new Refusal('slug_reserved'), /^This address is kept for Akin itself\./],
  [
    badInput({ field: 'metadata', message: 'There is no signing certificate.' }),
    /Nothing was changed\. There is no signing certificate\.$/,
  ],
  [new Error('database "nowhere" does not exist'), /^database "nowhere" does not exist$/],
  ['stopped', /^stopped$/],
])('%s', (problem, words) => expect(whyItFailed(problem)).toMatch(words));
