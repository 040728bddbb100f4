import { SchoolIdp } from '../testing/school-idp.js';
import { describeWaiting } from './describe-waiting.js';
import { waitingDigest } from './metadata-refresh.service.js';
import type { KeptMetadata } from './metadata.repository.js';
import { readIdpMetadata } from '../config/read-idp-metadata.js';

const since = new Date('2026-03-10T12:00:00Z');
const source = { url: 'https://idp.example', signer: null, etag: null, modified: null, readAt: since };
let known: SchoolIdp;
let fresh: string;

beforeAll(async () => {
  known = await SchoolIdp.of('known');
  const other = await SchoolIdp.of('known');
  fresh = other.metadata();
});

function waiting(xml: string | null): KeptMetadata {
  const { entityId, ssoUrl, certificates } = readIdpMetadata(known.metadata());
  const kept = { entityId, ssoUrl, certificates, source, waiting: xml === null ? null : { xml, since } };
  return kept as unknown as KeptMetadata;
}

it('has nothing to say when nothing waits', () => expect(describeWaiting(waiting(null))).toBeNull());

it('says in words what would change', () => {
  const view = describeWaiting(waiting(fresh.replaceAll('localhost:3001/known/sso', 'localhost:4001/known/sso')));
  expect(view).toMatchObject({ since: since.toISOString(), idp: { entityId: known.entityId, source: { url: source.url } } });
  expect(view?.digest).toMatch(/^[0-9a-f]{16}$/);
  expect(view?.changes).toEqual([
    'None of the signing keys that are relied on now is in it any more.',
    'One signing key would be relied on that nobody has looked at yet.',
    'People would be sent to http://localhost:4001/known/sso to sign in, and no longer to http://localhost:3001/known/sso.',
  ]);
});

it('names what waits as the yes has to name it', () => {
  expect(describeWaiting(waiting(fresh))?.digest).toBe(waitingDigest(fresh));
});
