import type { AssertionFacts } from './assertion-facts.js';
import { openName, sealName } from './signed-name.js';

const nameId = { value: 'Q7-of-the-provider', format: null, nameQualifier: null, spNameQualifier: null };
const assertion = { nameId, authentications: [{ sessionIndex: '_1' }] } as unknown as AssertionFacts;
const owner = { realmId: 'north', personId: 'imani' };
const sealed = sealName(assertion, owner) ?? '';

it.each([
  ['opens at the session it was kept for', owner, { ...nameId, sessionIndex: '_1' }],
  ['opens at nobody else’s', { ...owner, personId: 'dean' }, null],
  ['opens at no other school', { ...owner, realmId: 'river' }, null],
])('the provider’s name for a person %s', (_what, at, found) => expect(openName(sealed, at)).toEqual(found));

it('is not there to be read', () => expect(sealed).not.toContain('Q7-of-the-provider'));
