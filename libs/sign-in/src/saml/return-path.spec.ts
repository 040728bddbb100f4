import { returnPath } from './return-path.js';

it.each([
  ['/', '/'],
  ['/mentors?q=ob#top', '/mentors?q=ob#top'],
  ['/a/../b', '/b'],
  ['//evil.example', '/'],
  ['/\\evil.example', '/'],
  ['/..//evil.example', '/'],
  ['https://evil.example/', '/'],
  ['javascript:alert(1)', '/'],
  ['/\tevil', '/'],
  ['/\r\nset-cookie: x=y', '/'],
  ['/%0d%0ax', '/%0d%0ax'],
  ['mentors', '/'],
  ['/saml/logout', '/'],
  ['/x/../api/session', '/'],
  ['/samlers', '/samlers'],
  [`/${'x'.repeat(500)}`, '/'],
  [undefined, '/'],
  [['/a', '/b'], '/'],
])('%j leads to %s', (asked, to) => expect(returnPath(asked)).toBe(to));
