import { refusalFamilies } from '@akin/contracts';
import { circumstances, tagOf } from './refused-words';

it('has a tag of its own for every family', () => {
  expect(new Set(refusalFamilies.map((family) => tagOf({ family }).label)).size).toBe(refusalFamilies.length);
});

it.each([
  [{ asked: true, issuer: null }, ['The person had begun here.']],
  [{ asked: false, issuer: 'urn:x' }, ['Nobody had begun here, as far as this browser knew.', 'The message says it comes from urn:x']],
  [{ attempt: 'out', asked: false }, ['A message to sign somebody out.']],
  [{ times: 1250 }, ['1,250 times within the hour']],
] as const)('%j', (given, expected) => {
  expect(circumstances({ attempt: 'in', asked: false, issuer: null, times: 1, family: 'it', ...given })).toEqual(expected);
});
