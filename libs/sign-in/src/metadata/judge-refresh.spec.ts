import { judgeRefresh } from './judge-refresh.js';

const known = { entityId: 'https://idp.example', ssoUrl: 'https://idp.example/sso', certificates: ['one', 'two'] };

it.each([
  ['the same', {}, 'take', 'take'],
  ['a new key beside the old ones', { certificates: ['one', 'two', 'three'] }, 'take', 'take'],
  ['one key replaced', { certificates: ['two', 'three'] }, 'take', 'take'],
  ['an old key gone', { certificates: ['two'] }, 'take', 'take'],
  ['another path', { ssoUrl: 'https://idp.example/new/sso' }, 'take', 'take'],
  ['every key replaced', { certificates: ['three'] }, 'ask', 'take'],
  ['another host', { ssoUrl: 'https://evil.example/sso' }, 'ask', 'take'],
  ['another port', { ssoUrl: 'https://idp.example:8443/sso' }, 'ask', 'take'],
  ['another host with an old key', { ssoUrl: 'https://evil.example/sso', certificates: ['one', 'evil'] }, 'ask', 'take'],
  ['no key', { certificates: [] }, 'ask', 'take'],
  ['another entity id', { entityId: 'https://other.example' }, 'refuse', 'refuse'],
])('%s', (_what, changes, unsigned, signed) => {
  expect(judgeRefresh(known, { ...known, ...changes }, false)).toBe(unsigned);
  expect(judgeRefresh(known, { ...known, ...changes }, true)).toBe(signed);
});
