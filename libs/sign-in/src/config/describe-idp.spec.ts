import { SchoolIdp } from '../testing/school-idp.js';
import { describeIdp } from './describe-idp.js';
import { readIdpMetadata } from './read-idp-metadata.js';

it('says who the provider is and how long each certificate lasts', async () => {
  const idp = await SchoolIdp.of('north');
  const readAt = new Date('2026-11-22T12:00:00Z');
  const source = { url: 'https://idp.example/metadata', signer: null, etag: null, modified: null, readAt };
  const view = describeIdp(readIdpMetadata(idp.metadata()), { source, readAt });
  expect(view).toMatchObject({ entityId: idp.entityId, ssoUrl: 'http://localhost:3001/north/sso', scopes: ['north.example'] });
  expect(view).toMatchObject({ source: { url: source.url, signed: false }, readAt: readAt.toISOString(), validUntil: null });
  expect(view.certificates).toEqual([
    {
      subject: expect.stringMatching(/\w/),
      from: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      until: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    },
  ]);
});
