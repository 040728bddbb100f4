import { isOtherProvider } from './is-other-provider.js';

const was = { idpEntityId: 'https://one.example', idpCertificates: ['a', 'b'] };

it.each([
  ['the same again', was, was, false],
  ['a key beside a known one', was, { ...was, idpCertificates: ['b', 'c'] }, false],
  ['none of the known keys', was, { ...was, idpCertificates: ['c'] }, true],
  ['another entity, even with the same key', was, { ...was, idpEntityId: 'https://two.example' }, true],
  ['the first of all', { idpEntityId: null, idpCertificates: [] }, was, false],
])('%s', (_what, before, after, other) => {
  expect(isOtherProvider(before, after)).toBe(other);
});
