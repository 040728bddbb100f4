import { badInput, Refusal } from '@akin/platform';
import { Explained } from './explained.js';
import { whyItFailed } from './why-it-failed.js';

const withCode = (code: string, message: string) => Object.assign(new Error(message), { code });

it.each<[unknown, RegExp]>([
  [new Refusal('slug_reserved'), /^This address is kept for Akin itself\./],
  [
    badInput({ field: 'metadata', message: 'There is no signing certificate.' }),
    /Nothing was changed\. There is no signing certificate\.$/,
  ],
  [new Explained('The demonstration sign-in did not answer.'), /^The demonstration sign-in did not answer\.$/],
  [withCode('3D000', 'database "nowhere" does not exist'), /^The database could not be reached\. Nothing is lost/],
  [withCode('ECONNREFUSED', 'connect ECONNREFUSED 127.0.0.1:5432'), /^The database could not be reached\./],
  [withCode('55P03', 'canceling statement due to lock timeout'), /^The database was busy/],
  [withCode('53300', 'too many connections for role "akin"'), /^The database has no room/],
  [withCode('42501', 'permission denied for schema t_lakeside'), /^The provisioner’s rights/],
  [withCode('23505', 'duplicate key value violates unique constraint "account_mail"'), /^Something went wrong on our side\./],
  [new TypeError('Cannot read properties of undefined'), /^Something went wrong on our side\./],
  ['stopped', /^Something went wrong on our side\./],
  [null, /^Something went wrong on our side\./],
])('%s', (problem, words) => {
  expect(whyItFailed(problem)).toMatch(words);
  expect(whyItFailed(problem)).not.toMatch(/does not exist|ECONN|timeout|role|schema|constraint|undefined|stopped/);
});
