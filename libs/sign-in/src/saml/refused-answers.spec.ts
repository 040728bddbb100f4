import type { ResponseOptions } from '../../../../apps/demo-idp/src/saml/build-response.js';
import { cpuTime } from '../testing/cpu-time.js';
import { JudgedSchool, noon } from '../testing/judged-answer.js';
import { enveloped, exclusive, signOddly, type Oddities } from '../testing/odd-signature.js';
import { wrappings, wrapSignature } from '../testing/wrap-signature.js';
import type { Expected } from './check-assertion.js';

let north: JudgedSchool;
let river: JudgedSchool;
beforeAll(async () => {
  [north, river] = [await JudgedSchool.of('northfield'), await JudgedSchool.of('riverside')];
});

const at = (seconds: number) => new Date(noon.getTime() + seconds * 1000);
const mail = (...values: string[]) => ({ name: 'urn:oid:0.9.2342.19200300.100.1.3', friendlyName: 'mail', values });
const key = (...values: string[]) => ({ name: 'urn:oid:1.3.6.1.4.1.5923.1.1.1.13', friendlyName: 'eduPersonUniqueId', values });

/** Judges the clean message first: a test that refuses everything would prove nothing. */
function refused(clean: string, altered: string, expected: Partial<Expected> = {}): string {
  expect(north.judge(clean, expected)).toBe('accepted');
  expect(altered).not.toBe(clean);
  return north.judge(altered, expected);
}

describe('signature wrapping', () => {
  const forge = (part: string) => part.replaceAll('imani', 'admin');
  const cases = wrappings.flatMap((how) =>
    (how <= 'xsw2' ? (['response', 'both'] as const) : (['assertion', 'both'] as const)).flatMap((signed) =>
      ['_forged', '_response', '_assertion'].map((id) => [how, signed, id] as const),
    ),
  );
  it.each(cases)('%s of an answer with %s signed is refused (forged part is %s)', (how, signed, id) => {
    const clean = north.answer({ signed });
    expect(refused(clean, wrapSignature(clean, how, forge, id))).toBe('one_assertion');
  });

  it.each(['x:Assertion xmlns:x="urn:x"', 'EncryptedAssertion', 'saml:Advice'])('with the honest assertion kept as <%s>', (name) => {
    const clean = north.answer({ signed: 'assertion' });
    const [honest] = /<saml:Assertion [\s\S]*<\/saml:Assertion>/.exec(clean) ?? [''];
    const kept = honest.replace('<saml:Assertion ', () => `<${name} `).replace(/saml:Assertion>$/, `${name.split(' ')[0]}>`);
    const forged = honest.replaceAll('imani', 'admin').replace('_assertion', '_forged');
    const message = clean.replace(honest, () => forged + kept);
    expect(['one_assertion', 'signature_shape']).toContain(refused(clean, message));
  });
});

describe('what was altered on the way is refused', () => {
  const doctype = (inside: string) => (xml: string) => `<!DOCTYPE x [${inside}]>${xml}`;
  const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('');
  const named = (to: string) => (xml: string) => xml.replace(/>imani@north\.example<\/saml:NameID>/, () => `>${to}</saml:NameID>`);
  const mailed = (to: string) => (xml: string) => xml.replace('>imani.reyes@north.example<', () => `>${to}<`);
  const inAssertion = (from: string, to: string) => (xml: string) =>
    xml.replace(/<saml:Assertion [\s\S]*<\/saml:Assertion>/, (assertion) => assertion.replace(from, () => to));

  it.each<[string, string, (xml: string) => string]>([
    ['without its signatures', 'unsigned', (xml) => xml.replace(/<ds:Signature [\s\S]*?<\/ds:Signature>/g, '')],
    ['another name', 'not_verified', named('admin@north.example')],
    ['another mail address', 'not_verified', mailed('dean@north.example')],
    ['another status', 'not_verified', (xml) => xml.replace('<samlp:Status>', '<samlp:Status A="b">')],
    ['a comment in the name', 'markup_refused', named('imani@north.example<!---->.evil.example')],
    ['a comment in a value', 'markup_refused', mailed('dean@north.example<!-- -->.evil.example')],
    ['CDATA in the name', 'markup_refused', named('<![CDATA[imani@north.example]]>')],
    ['an instruction in the name', 'markup_refused', named('imani<?x y?>@north.example')],
    ['an element in the name', 'not_verified', named('imani@north.example<b/>')],
    ['an unknown entity in the name', 'malformed', named('&imani;')],
    ['an unknown entity in a value', 'malformed', mailed('&dean;')],
    ['a document type', 'markup_refused', (xml) => `<!DOCTYPE x>${xml}`],
    ['entities that expand', 'markup_refused', (xml) => named('&l9;')(doctype(`<!ENTITY l0 "ha">${laughs}`)(xml))],
    ['an external entity', 'markup_refused', (xml) => named('&f;')(doctype('<!ENTITY f SYSTEM "file:///etc/passwd">')(xml))],
    ['an external subset', 'markup_refused', (xml) => `<!DOCTYPE x SYSTEM "http://evil.example/x.dtd">${xml}`],
    ['a parameter entity', 'markup_refused', doctype('<!ENTITY % p SYSTEM "http://evil.example/p">%p;')],
    ['one ID twice', 'duplicate_id', (xml) => xml.replace('<samlp:Status>', '<samlp:Status ID="_assertion">')],
    ['one id twice, in other letters', 'duplicate_id', (xml) => xml.replace('<samlp:Status>', '<samlp:Status Id="_assertion">')],
    ['a reference to another element', 'signature_target', inAssertion('URI="#_assertion"', 'URI="#_response"')],
    ['a reference to the whole document', 'signature_target', inAssertion('URI="#_assertion"', 'URI=""')],
    ['a reference by XPointer', 'signature_target', inAssertion('URI="#_assertion"', 'URI="#xpointer(id(\'_assertion\'))"')],
    ['a second reference', 'signature_shape', inAssertion('</ds:Reference>', '</ds:Reference><ds:Reference URI="#_x"/>')],
    ['a second signature', 'signature_shape', (xml) => xml.replace(/(<ds:Signature [\s\S]*?<\/ds:Signature>)/, '$1$1')],
    ['a second digest', 'not_verified', inAssertion('<ds:DigestValue>', '<ds:DigestValue>AAAA</ds:DigestValue><ds:DigestValue>')],
    ['an empty digest', 'not_verified', (xml) => xml.replace(/<ds:DigestValue>[^<]*/g, '<ds:DigestValue>')],
    ['no signature value', 'not_verified', (xml) => xml.replace(/<ds:SignatureValue>[^<]*/g, '<ds:SignatureValue>')],
    [
      'a second SignedInfo',
      'signature_shape',
      inAssertion('<ds:SignedInfo>', '<ds:SignedInfo><ds:Reference URI="#_assertion"/></ds:SignedInfo><ds:SignedInfo>'),
    ],
    ['an algorithm without a key', 'algorithm', inAssertion('xmldsig-more#rsa-sha256', 'xmldsig-more#hmac-sha256')],
    ['an algorithm nobody knows', 'algorithm', inAssertion('xmldsig-more#rsa-sha256', 'xmldsig-more#none')],
    ['a stylesheet', 'algorithm', inAssertion(`Algorithm="${enveloped}"`, 'Algorithm="http://www.w3.org/TR/1999/REC-xslt-19991116"')],
    ['a path', 'algorithm', inAssertion(`Algorithm="${enveloped}"`, 'Algorithm="http://www.w3.org/TR/1999/REC-xpath-19991116"')],
    ['an unfinished element', 'malformed', (xml) => xml.slice(0, -3)],
    ['another namespace', 'not_a_response', (xml) => xml.replace('SAML:2.0:protocol', 'SAML:1.0:protocol')],
    ['too many elements', 'too_many_elements', inAssertion('</saml:Subject>', `${'<a/>'.repeat(2000)}</saml:Subject>`)],
    [
      '10,000 values, each as short as can be',
      'too_many_elements',
      inAssertion('</saml:Attribute>', `${'<a/>'.repeat(10_000)}</saml:Attribute>`),
    ],
    ['too deep a nest', 'too_deep', inAssertion('</saml:Subject>', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}</saml:Subject>`)],
    ['too many attributes', 'too_many_attributes', inAssertion('<saml:Subject>', `<saml:Subject ${attributes(33)}>`)],
    ['too much of everything', 'too_large', inAssertion('</saml:Subject>', `${' '.repeat(128 * 1024)}</saml:Subject>`)],
  ])('%s (%s)', (_what, reason, alter) => {
    const clean = north.answer();
    expect(refused(clean, alter(clean))).toBe(reason);
  });

  function attributes(count: number): string {
    return Array.from({ length: count }, (_, n) => `a${n}="1"`).join(' ');
  }
});

describe('what the provider itself should not have sent is refused', () => {
  const many = Array.from({ length: 10_000 }, (_, n) => `v${n}`);
  it.each<[string, string, () => Partial<ResponseOptions>, Partial<Expected>?]>([
    ['nothing signed', 'unsigned', () => ({ signed: 'none' })],
    ['only the response signed where the assertion must be', 'unsigned', () => ({ signed: 'response' }), { wantAssertionSigned: true }],
    ['only the assertion signed where the response must be', 'unsigned', () => ({ signed: 'assertion' }), { wantResponseSigned: true }],
    ['signed with another key', 'not_verified', () => ({ signWith: river.idp.key })],
    ['signed with SHA-1', 'algorithm', () => ({ strength: 'sha1' })],
    ['a second assertion before', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'before' } })],
    ['a second assertion after', 'one_assertion', () => ({ secondAssertion: { nameId: 'admin', place: 'after' } })],
    ['one ID for both', 'duplicate_id', () => ({ responseId: '_assertion', signed: 'assertion' })],
    ['another issuer', 'response_issuer', () => ({ issuer: river.idp.entityId })],
    ['another issuer of the assertion', 'issuer', () => ({ assertionIssuer: river.idp.entityId })],
    ['another destination', 'destination', () => ({ destination: river.expected.acsUrl })],
    ['no destination though signed', 'destination', () => ({ destination: null })],
    ['another recipient', 'recipient', () => ({ recipient: river.expected.acsUrl })],
    ['no recipient', 'recipient', () => ({ recipient: null })],
    ['another audience', 'audience', () => ({ audiences: [[river.expected.spEntityId]] })],
    ['an audience too many', 'audience', () => ({ audiences: [[north.expected.spEntityId], [river.expected.spEntityId]] })],
    ['no audience', 'audience', () => ({ audiences: [] })],
    ['no request', 'response_in_response_to', () => ({ inResponseTo: null })],
    ['another request', 'response_in_response_to', () => ({ inResponseTo: '_other' })],
    ['another request, where it is signed', 'in_response_to', () => ({ confirmationInResponseTo: '_other' })],
    ['a key outside the scope', 'scope', () => ({ attributes: [key('imani@elsewhere.example')] })],
    ['a key within a scope that only ends alike', 'scope', () => ({ attributes: [key('imani@evilnorth.example')] })],
    ['two keys', 'ambiguous_identity', () => ({ attributes: [key('a@north.example', 'b@north.example')] })],
    ['a name that is no text', 'no_identity', () => ({ attributes: [], nameIdXml: 'imani<b xmlns="">@north.example</b>' })],
    ['10,000 values', 'too_large', () => ({ signed: 'none', attributes: [mail(...many)] })],
    ['a raw control character', 'not_utf8', () => ({ attributes: [key('imani@north.example'), mail('a\u0001@north.example')] })],
    ['a condition we do not know', 'conditions', () => ({ extraConditions: '<saml:Condition/>' })],
    ['a failure', 'status', () => ({ status: 'urn:oasis:names:tc:SAML:2.0:status:Responder' })],
    ['another way to sign in', 'context_class', () => ({ contextClass: 'urn:password' }), mfa()],
    ['a name of another format', 'name_id_format', () => ({}), { nameIdFormat: 'urn:oasis:names:tc:SAML:2.0:nameid-format:transient' }],
  ])('%s (%s)', (_what, reason, departures, expected = {}) => {
    const clean = { ...mfaOnly(expected) };
    expect(north.judge(north.answer(clean.departures), clean.expected)).toBe('accepted');
    expect(north.judge(north.answer(departures()), expected)).toBe(reason);
  });

  function mfa(): Partial<Expected> {
    return { contextClasses: ['https://refeds.org/profile/mfa'] };
  }

  /** The clean message fits what is expected; a format is expected in vain only by the last row. */
  function mfaOnly(expected: Partial<Expected>): { departures: Partial<ResponseOptions>; expected: Partial<Expected> } {
    return {
      departures: expected.contextClasses ? { contextClass: expected.contextClasses[0] } : {},
      expected: { ...expected, nameIdFormat: null },
    };
  }

  it.each<[string, string, Partial<ResponseOptions>]>([
    ['expired by 59 s', 'accepted', { issuedAt: at(-359 + 0), validForMs: 300_000 }],
    ['expired by 61 s', 'confirmation_expired', { issuedAt: at(-100), validForMs: 39_000 }],
    ['issued 59 s ahead', 'accepted', { issuedAt: at(59) }],
    ['issued 61 s ahead', 'issued_in_future', { issuedAt: at(61) }],
    ['issued six minutes ago', 'accepted', { issuedAt: at(-359), validForMs: 3_600_000 }],
    ['issued longer ago, though still valid', 'too_old', { issuedAt: at(-361), validForMs: 3_600_000 }],
    ['signed out there by now', 'session_over', { sessionNotOnOrAfter: at(-61) }],
  ])('%s: %s', (_what, outcome, departures) => {
    expect(north.judge(north.answer())).toBe('accepted');
    expect(north.judge(north.answer(departures))).toBe(outcome);
  });

  it.each<[string, string, Oddities]>([
    ['HMAC with the certificate as secret', 'algorithm', { hmac: true, signature: 'http://www.w3.org/2000/09/xmldsig#hmac-sha1' }],
    ['RSA with SHA-1', 'algorithm', { signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1' }],
    ['a SHA-1 digest', 'algorithm', { digest: 'http://www.w3.org/2000/09/xmldsig#sha1' }],
    ['inclusive canonical XML', 'algorithm', { canonicalization: 'http://www.w3.org/TR/2001/REC-xml-c14n-20010315' }],
    ['canonical XML with comments', 'algorithm', { transforms: [enveloped, `${exclusive}WithComments`] }],
    ['three transforms', 'algorithm', { transforms: [enveloped, exclusive, exclusive] }],
    ['no enveloped transform', 'algorithm', { transforms: [exclusive] }],
    ['the response', 'signature_target', { covers: '/*' }],
    ['the status', 'signature_target', { covers: "//*[local-name(.)='Status']" }],
  ])('signed by its own key, but with or over %s (%s)', (_what, reason, odd) => {
    const unsigned = north.answer({ signed: 'none' });
    expect(north.judge(signOddly(unsigned, north.idp.key, {}))).toBe('accepted');
    expect(north.judge(signOddly(unsigned, north.idp.key, odd))).toBe(reason);
  });

  it.each([
    ['as it is', '\u0086', '\u0086'],
    ['by its number', '\u0086', '&#134;'],
    ['that XML does not even allow, by its number', '\u0001', '&#x1;'],
  ])('a control character in a signed value, %s', (_what, character, written) => {
    const clean = north.answer({ attributes: [key('imani@north.example'), mail('a-b@north.example')] });
    const signed = north.answer({ attributes: [key('imani@north.example'), mail(`a${character}b@north.example`)] });
    expect(refused(clean, signed.replaceAll(character, written))).toBe('strange_characters');
  });
});

describe('another school’s answer is refused', () => {
  it.each<[string, string, (sp: { entityId: string; acs: string }) => Partial<ResponseOptions>]>([
    ['as it is', 'destination', (sp) => ({ sp })],
    ['in an envelope of ours', 'recipient', (sp) => ({ sp, signed: 'assertion', destination: north.expected.acsUrl })],
    ['and to our address', 'audience', (sp) => ({ sp, destination: north.expected.acsUrl, recipient: north.expected.acsUrl })],
  ])('though both use the same identity provider and key, %s (%s)', (_what, reason, departures) => {
    expect(north.judge(north.answer())).toBe('accepted');
    const theirs = departures({ entityId: river.expected.spEntityId, acs: river.expected.acsUrl });
    expect(north.judge(north.answer(theirs))).toBe(reason);
  });

  it('by its own provider', () => {
    expect(refused(north.answer(), river.answer())).toBe('response_issuer');
    expect(refused(north.answer(), river.answer({ issuer: north.idp.entityId }))).toBe('destination');
    const ours = { entityId: north.expected.spEntityId, acs: north.expected.acsUrl };
    expect(refused(north.answer(), river.answer({ issuer: north.idp.entityId, sp: ours }))).toBe('not_verified');
  });
});

describe('hostile messages cost little', () => {
  it.each<[string, (xml: string) => string]>([
    ['wide', (xml) => xml.replace('<samlp:Status>', `${'<a/>'.repeat(20_000)}<samlp:Status>`)],
    ['deep', (xml) => xml.replace('<samlp:Status>', `${'<a>'.repeat(12_000)}${'</a>'.repeat(12_000)}<samlp:Status>`)],
    ['of attributes', (xml) => xml.replace('<samlp:Status>', `<samlp:Status ${'a="b" '.repeat(14_000)}>`)],
    ['of namespaces', (xml) => xml.replace('<samlp:Status>', `<samlp:Status ${'xmlns:a="b" '.repeat(7_000)}>`)],
    ['of text', (xml) => xml.replace('<samlp:Status>', `${'&amp;'.repeat(16_000)}<samlp:Status>`)],
    ['over 128 KiB', (xml) => xml.replace('<samlp:Status>', `${' '.repeat(200 * 1024)}<samlp:Status>`)],
  ])('%s', (_what, swell) => {
    const clean = north.answer();
    expect(cpuTime(() => expect(refused(clean, swell(clean))).not.toBe('accepted'))).toBeLessThan(6000);
  });
});
