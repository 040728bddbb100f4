import { draftDigest, type DraftState } from './draft-digest.js';
import { defaultOptions } from './sign-in-options.js';

const state: DraftState = { xml: '<x/>', url: null, signer: null, options: defaultOptions };
const base = draftDigest(state);

it('is the same whatever the order of keys', () => {
  const turned = Object.fromEntries(Object.entries(defaultOptions).reverse()) as unknown as DraftState['options'];
  expect(draftDigest({ options: turned, signer: null, url: null, xml: '<x/>' })).toBe(base);
  expect(base).toMatch(/^[0-9a-f]{64}$/);
});

it.each<[string, Partial<DraftState>]>([
  ['metadata', { xml: '<y/>' }],
  ['no metadata', { xml: null }],
  ['an address', { url: 'https://idp.example' }],
  ['a signer', { signer: 'PEM' }],
  ['an option', { options: { ...defaultOptions, wantEncrypted: true } }],
  ['the order of names', { options: { ...defaultOptions, attributes: { ...defaultOptions.attributes, mail: ['b', 'a'] } } }],
])('is another with another %s', (_what, change) => expect(draftDigest({ ...state, ...change })).not.toBe(base));
