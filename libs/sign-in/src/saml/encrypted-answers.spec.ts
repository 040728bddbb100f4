import { signXml } from '../../../../apps/demo-idp/src/saml/sign-xml.js';
import { encryptAssertion, type Sealing } from '../testing/encrypt-assertion.js';
import { JudgedSchool } from '../testing/judged-answer.js';
import type { Expected } from './check-assertion.js';

let north: JudgedSchool;
let river: JudgedSchool;
let ours: JudgedSchool['idp']['key'];
beforeAll(async () => {
  [north, river] = [await JudgedSchool.of('northfield'), await JudgedSchool.of('riverside')];
  ours = (await JudgedSchool.of('our-own-key')).idp.key;
});

type Signed = 'assertion' | 'response' | 'both' | 'none';

/** An answer that is encrypted and then, where the response is to be signed, signed. */
function answer(signed: Signed, sealing: Sealing = {}, certificate = ours.certificate): string {
  const inner = signed === 'assertion' || signed === 'both' ? 'assertion' : 'none';
  const xml = encryptAssertion(north.answer({ signed: inner }), certificate, sealing);
  return signed === 'response' || signed === 'both' ? signXml(xml, north.idp.key) : xml;
}
const judge = (xml: string, expected: Partial<Expected> = {}) => north.judge(xml, expected, [ours.privateKey]);

describe('an encrypted assertion', () => {
  it.each<[string, Signed, Sealing]>([
    ['signed inside', 'assertion', {}],
    ['in a signed response', 'response', {}],
    ['in both', 'both', {}],
    ['with AES-128-GCM', 'assertion', { cipher: 'aes-128-gcm' }],
    ['with AES-256-CBC', 'both', { cipher: 'aes-256-cbc' }],
    ['with SHA-256 in OAEP', 'assertion', { transport: 'oaep-sha256' }],
  ])('is accepted %s', (_what, signed, sealing) => {
    expect(judge(answer(signed, sealing), { wantEncrypted: true })).toBe('accepted');
  });

  it('is opened by either of our keys', () => {
    const other = river.idp.key.privateKey;
    expect(north.judge(answer('assertion'), {}, [other, ours.privateKey])).toBe('accepted');
    expect(north.judge(answer('assertion'), {}, [other])).toBe('not_verified');
    expect(north.judge(answer('assertion'), {}, [])).toBe('not_verified');
  });

  it('is asked for where the school says so', () => {
    expect(judge(answer('assertion'), { wantEncrypted: true })).toBe('accepted');
    expect(judge(north.answer(), { wantEncrypted: true })).toBe('not_encrypted');
  });

  it('must be signed where the school says so', () => {
    expect(judge(answer('both'), { wantAssertionSigned: true, wantResponseSigned: true })).toBe('accepted');
    expect(judge(answer('response'), { wantAssertionSigned: true })).toBe('not_verified');
    expect(judge(answer('assertion'), { wantResponseSigned: true })).toBe('unsigned');
  });

  it('is read by the same rules once it is known to be theirs', () => {
    const late = encryptAssertion(north.answer({ signed: 'assertion', recipient: river.expected.acsUrl }), ours.certificate);
    expect(judge(late)).toBe('recipient');
  });
});

describe('whatever is wrong with it before a signature has held, the answer is the same', () => {
  const forged = (assertion: string) => assertion.replaceAll('imani', 'admin');
  const bare = (assertion: string) => assertion.replace(/<ds:Signature [\s\S]*?<\/ds:Signature>/, '');
  const flip = (at: number) => (bytes: Buffer) => {
    bytes[at < 0 ? bytes.length + at : at] ^= 1;
    return bytes;
  };
  it.each<[string, Signed, Sealing]>([
    ['nothing signed', 'none', {}],
    ['the signature taken away', 'assertion', { alter: bare }],
    ['another name', 'assertion', { alter: forged }],
    ['no assertion', 'assertion', { alter: () => '<a/>' }],
    ['no XML', 'assertion', { alter: () => 'hello' }],
    ['nothing at all', 'assertion', { alter: () => '' }],
    ['a comment in the name', 'assertion', { alter: (a) => a.replace('</saml:NameID>', '<!-- -->.evil</saml:NameID>') }],
    ['a document type', 'assertion', { alter: (a) => `<!DOCTYPE x [<!ENTITY y "z">]>${a}` }],
    ['two assertions', 'assertion', { alter: (a) => `<x>${a}${a}</x>` }],
    ['an assertion in an assertion', 'assertion', { alter: (a) => a.replace('</saml:Assertion>', `${bare(forged(a))}</saml:Assertion>`) }],
    [
      'a forged assertion around the honest one',
      'assertion',
      { alter: (a) => bare(forged(a)).replace('</saml:Assertion>', `${a}</saml:Assertion>`) },
    ],
    ['10,000 elements', 'assertion', { alter: (a) => a.replace('</saml:Subject>', `${'<a/>'.repeat(10_000)}</saml:Subject>`) }],
    ['a changed byte', 'assertion', { spoil: flip(40) }],
    ['a changed tag', 'assertion', { spoil: flip(-1) }],
    ['wrong padding', 'assertion', { cipher: 'aes-256-cbc', spoil: flip(-20) }],
    ['a changed block', 'assertion', { cipher: 'aes-256-cbc', spoil: flip(40) }],
    ['half a block', 'assertion', { cipher: 'aes-256-cbc', spoil: (bytes) => bytes.subarray(0, -7) }],
    ['too few bytes', 'assertion', { spoil: (bytes) => bytes.subarray(0, 5) }],
    ['PKCS#1 v1.5', 'assertion', { transport: 'pkcs1' }],
  ])('%s', (_what, signed, sealing) => {
    expect(judge(answer('assertion', { cipher: sealing.cipher }))).toBe('accepted');
    expect(judge(answer(signed, sealing))).toBe('not_verified');
  });

  it('encrypted for somebody else', () => {
    expect(judge(answer('assertion'))).toBe('accepted');
    expect(judge(answer('assertion', {}, river.idp.key.certificate))).toBe('not_verified');
  });

  it('signed by somebody else around it', () => {
    const sealed = encryptAssertion(north.answer({ signed: 'none' }), ours.certificate);
    expect(judge(signXml(sealed, north.idp.key))).toBe('accepted');
    expect(judge(signXml(sealed, river.idp.key))).toBe('not_verified');
  });

  it('another put in its place under a signed response', () => {
    const signed = answer('response');
    const other = answer('none', { alter: forged });
    const data = /<saml:EncryptedAssertion>[\s\S]*<\/saml:EncryptedAssertion>/;
    expect(judge(signed)).toBe('accepted');
    expect(judge(signed.replace(data, () => data.exec(other)?.[0] ?? ''))).toBe('not_verified');
  });
});
