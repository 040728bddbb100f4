import { localPath } from './local-path';

it.each([
  ['/requests/1', '/requests/1'],
  ['/mentors?page=2', '/mentors?page=2'],
  [undefined, '/'],
  ['', '/'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['https://evil.example', '/'],
  ['javascript:alert(1)', '/'],
  ['/sign-in?returnTo=/sign-in', '/'],
])('returns from %s to %s', (wanted, path) => {
  expect(localPath(wanted)).toBe(path);
});
