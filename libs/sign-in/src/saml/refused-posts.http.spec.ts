import { Browser } from '../testing/browser.js';
import { reasonBehind } from '../testing/reason-behind.js';
import type { SchoolIdp } from '../testing/school-idp.js';
import { sessionOf, TwoSchools } from '../testing/two-schools.js';

const minutes = 60_000;
let world: TwoSchools;
let t: TwoSchools['t'];
let app: TwoSchools['app'];
let clock: TwoSchools['clock'];
let north: TwoSchools['north'];
let river: TwoSchools['river'];
let northIdp: TwoSchools['northIdp'];
let riverIdp: TwoSchools['riverIdp'];
let learner: TwoSchools['learner'];

beforeAll(async () => {
  world = await TwoSchools.open();
  ({ t, app, clock, north, river, northIdp, riverIdp, learner } = world);
});
afterAll(() => world.close());
beforeEach(() => world.clock.set(new Date()));

describe('an answer is refused', () => {
  const ago = (ms: number) => new Date(Date.now() - ms);
  const cases: [string, string, () => Parameters<SchoolIdp['answer']>[2]][] = [
    ['expired', 'too_old', () => ({ issuedAt: ago(10 * minutes) })],
    ['from the future', 'issued_in_future', () => ({ issuedAt: ago(-10 * minutes) })],
    ['old though still valid', 'too_old', () => ({ issuedAt: ago(10 * minutes), validForMs: 60 * minutes })],
    ['for another audience', 'audience', () => ({ audiences: [[`http://${riverIdp.host}/saml/metadata`]] })],
    [
      'for two audiences of which one is not ours',
      'audience',
      () => ({ audiences: [[`http://${northIdp.host}/saml/metadata`], ['https://other.example']] }),
    ],
    ['to another recipient', 'recipient', () => ({ recipient: `http://${riverIdp.host}/saml/acs` })],
    ['without a recipient', 'recipient', () => ({ recipient: null })],
    ['to a recipient that only begins like ours', 'recipient', () => ({ recipient: `http://${northIdp.host}/saml/acs/` })],
    ['to another destination', 'destination', () => ({ destination: `http://${riverIdp.host}/saml/acs` })],
    ['without a destination though signed', 'destination', () => ({ destination: null })],
    ['unsigned', 'unsigned', () => ({ signed: 'none' as const })],
    ['with only the response signed', 'unsigned', () => ({ signed: 'response' as const })],
    ['signed with another key', 'not_verified', () => ({ signWith: riverIdp.key })],
    ['signed with SHA-1', 'algorithm', () => ({ strength: 'sha1' as const })],
    ['with another name put in', 'not_verified', () => ({ tamperedNameId: 'admin@else.example' })],
    ['by another issuer', 'response_issuer', () => ({ issuer: riverIdp.entityId })],
    ['with an assertion by another issuer', 'issuer', () => ({ assertionIssuer: riverIdp.entityId })],
    ['not by bearer', 'bearer', () => ({ confirmationMethod: 'urn:oasis:names:tc:SAML:2.0:cm:sender-vouches' })],
    ['whose confirmation answers nothing', 'in_response_to', () => ({ confirmationInResponseTo: null })],
    ['whose confirmation answers something else', 'in_response_to', () => ({ confirmationInResponseTo: '_other' })],
    ['with a failed status', 'status', () => ({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' })],
    ['of another version', 'response_version', () => ({ version: '1.1' })],
    ['with a second assertion before', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'before' as const } })],
    ['with a second assertion after', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'after' as const } })],
    ['with a comment in the name', 'markup_refused', () => ({ nameIdXml: 'admin@x.example<!---->.evil.example' })],
    ['with an unknown condition', 'conditions', () => ({ extraConditions: '<saml:Condition/>' })],
    ['for a provider session that is over', 'session_over', () => ({ sessionNotOnOrAfter: ago(5 * minutes) })],
    ['unsolicited', 'no_request', () => ({ inResponseTo: null })],
    ['to a request we never made', 'no_request', () => ({ inResponseTo: '_invented' })],
    [
      'with a key of another domain',
      'scope',
      () => ({
        attributes: [{ name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['x@elsewhere.example'] }],
      }),
    ],
    [
      'with two different keys',
      'ambiguous_identity',
      () => ({
        attributes: [
          { name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values: ['x@a.example', 'y@a.example'] },
        ],
      }),
    ],
  ];

  it.each(cases)('%s (%s)', async (_what, reason, departures) => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner, departures()).encoded);
    expect({ status: acs.statusCode, reason: await reasonBehind(t, north, acs) }).toEqual({ status: 401, reason });
    expect(acs.headers['set-cookie']).toBeUndefined();
    expect((await sessionOf(browser, northIdp.host)).status).toBe(401);
  });

  // Signature wrapping: the honest, signed assertion is moved aside and a forged one takes its place.
  const wrappings: [string, (honest: string, forged: string) => string][] = [
    ['into an extension', (honest, forged) => `<samlp:Extensions>${honest}</samlp:Extensions>${forged}`],
    ['after the forged one, deep', (honest, forged) => `${forged}<x:y xmlns:x="urn:x">${honest}</x:y>`],
    [
      'into the forged one',
      (honest, forged) => forged.replace('</saml:Assertion>', `<saml:Advice>${honest}</saml:Advice></saml:Assertion>`),
    ],
    ['under another name', (honest, forged) => honest.replaceAll('saml:Assertion', 'saml:Advice') + forged],
    [
      'into a copied signature',
      (honest, forged) => {
        const signature = /<ds:Signature.*<\/ds:Signature>/s.exec(honest)?.[0] ?? '';
        const wrapped = signature.replace('</ds:Signature>', `<ds:Object>${honest}</ds:Object></ds:Signature>`);
        return forged.replace('</saml:Issuer>', `</saml:Issuer>${wrapped}`);
      },
    ],
  ];
  it.each(wrappings)('with the signed assertion moved %s', async (_what, wrap) => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    const { xml } = northIdp.answer(requestId, learner, { signed: 'assertion' });
    const honest = /<saml:Assertion.*<\/saml:Assertion>/s.exec(xml)?.[0] ?? '';
    const forged = honest.replace(/<ds:Signature.*<\/ds:Signature>/s, '').replaceAll(learner.uniqueId, `admin@${north.slug}.example`);
    for (const id of ['_forged', /ID="([^"]+)"/.exec(honest)?.[1] ?? '']) {
      const message = xml.replace(honest, () => wrap(honest, forged.replace(/ID="[^"]+"/, `ID="${id}"`)));
      const acs = await browser.acs(northIdp.host, Buffer.from(message).toString('base64'));
      expect([acs.statusCode, acs.headers['set-cookie']]).toEqual([401, undefined]);
    }
  });

  it('made by one school for another', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(riverIdp.host);
    const acs = await browser.acs(riverIdp.host, northIdp.answer(requestId, learner).encoded);
    expect(acs.statusCode).toBe(401);
  });

  it('at another school than the one it answers', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    await browser.login(riverIdp.host);
    const acs = await browser.acs(riverIdp.host, northIdp.answer(requestId, learner).encoded);
    expect([acs.statusCode, await reasonBehind(t, river, acs)]).toEqual([401, 'no_request']);
  });

  it('in another browser than the one that asked', async () => {
    const [mine, other] = [new Browser(app), new Browser(app)];
    const { requestId } = await mine.login(northIdp.host);
    await other.login(northIdp.host);
    const { encoded } = northIdp.answer(requestId, learner);
    expect(await reasonBehind(t, north, await other.acs(northIdp.host, encoded))).toBe('no_request');
    expect((await mine.acs(northIdp.host, encoded)).statusCode).toBe(303);
  });

  it('after the request has grown old', async () => {
    const browser = new Browser(app);
    const { requestId } = await browser.login(northIdp.host);
    clock.advance(16 * minutes);
    const acs = await browser.acs(northIdp.host, northIdp.answer(requestId, learner).encoded);
    expect([await reasonBehind(t, north, acs), acs.body]).toEqual(['request_over', expect.stringContaining('too long')]);
  });

  it.each([
    ['nothing', {} as Record<string, string>, 'no_message'],
    ['no base64', { SAMLResponse: '<xml/>' }, 'not_base64'],
    ['a document type', { SAMLResponse: Buffer.from('<!DOCTYPE x><x/>').toString('base64') }, 'markup_refused'],
    ['too much', { SAMLResponse: 'AAAA'.repeat(40_000) }, 'too_large'],
  ])('that is %s', async (_what, form, reason) => {
    const reply = await new Browser(app).post(northIdp.host, '/saml/acs', form);
    expect([reply.statusCode, await reasonBehind(t, north, reply)]).toEqual([401, reason]);
    expect(reply.body).not.toMatch(/at .*\.ts/);
  });
});
