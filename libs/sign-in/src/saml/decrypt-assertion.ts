import { constants, createDecipheriv, privateDecrypt } from 'node:crypto';
import { attribute, children, descendants, ns, text } from './dom.js';

const oaep = new Set(['http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p', 'http://www.w3.org/2009/xmlenc11#rsa-oaep']);
const mgf1p = 'http://www.w3.org/2001/04/xmlenc#rsa-oaep-mgf1p';
const digests = new Map([
  ['http://www.w3.org/2000/09/xmldsig#sha1', 'sha1'],
  ['http://www.w3.org/2001/04/xmlenc#sha256', 'sha256'],
  ['http://www.w3.org/2001/04/xmlenc#sha512', 'sha512'],
]);
const masks = new Map(['sha1', 'sha256', 'sha512'].map((hash) => [`http://www.w3.org/2009/xmlenc11#mgf1${hash}`, hash]));
const gcm = new Map(
  ([128, 192, 256] as const).map((bits) => [`http://www.w3.org/2009/xmlenc11#aes${bits}-gcm`, `aes-${bits}-gcm` as const]),
);
const cbc = new Map([128, 192, 256].map((bits) => [`http://www.w3.org/2001/04/xmlenc#aes${bits}-cbc`, `aes-${bits}-cbc`]));

/**
 * Opens an `EncryptedAssertion` with one of our keys (PEM). RSA-OAEP and AES only: PKCS#1 v1.5 and triple DES have been
 * broken too often. It says nothing of who encrypted it: anybody can.
 * @throws Error for whatever reason; a caller must not tell one from another
 */
export function decryptAssertion(encrypted: Element, privateKeys: readonly string[]): string {
  const data = only(children(encrypted, ns.encryption, 'EncryptedData'));
  const keys = descendants(encrypted).filter((e) => e.namespaceURI === ns.encryption && e.localName === 'EncryptedKey');
  for (const privateKey of privateKeys) {
    for (const key of keys) {
      const opened = openedWith(privateKey, key, data);
      if (opened !== null) return opened;
    }
  }
  throw new Error('not opened');
}

function openedWith(privateKey: string, key: Element, data: Element): string | null {
  try {
    return decipher(algorithmOf(data), sessionKey(privateKey, key), cipherValue(data));
  } catch {
    return null;
  }
}

function sessionKey(privateKey: string, key: Element): Buffer {
  const method = only(children(key, ns.encryption, 'EncryptionMethod'));
  const algorithm = algorithmOf(key);
  if (!oaep.has(algorithm)) throw new Error('key transport');
  const digest = attribute(children(method, ns.signature, 'DigestMethod')[0], 'Algorithm');
  const oaepHash = digest === null ? 'sha1' : known(digests.get(digest));
  const mask = attribute(
    descendants(method).find((e) => e.localName === 'MGF'),
    'Algorithm',
  );
  const maskHash = algorithm === mgf1p || mask === null ? 'sha1' : known(masks.get(mask));
  // Node hashes both with the same function; another pair cannot be opened.
  if (maskHash !== oaepHash) throw new Error('mask');
  return privateDecrypt({ key: privateKey, padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash }, cipherValue(key));
}

function decipher(algorithm: string, key: Buffer, bytes: Buffer): string {
  const authenticated = gcm.get(algorithm);
  const plain = authenticated ? openGcm(authenticated, key, bytes) : openCbc(known(cbc.get(algorithm)), key, bytes);
  return new TextDecoder('utf-8', { fatal: true }).decode(plain);
}

function openGcm(algorithm: 'aes-128-gcm' | 'aes-192-gcm' | 'aes-256-gcm', key: Buffer, bytes: Buffer): Buffer {
  const opener = createDecipheriv(algorithm, key, bytes.subarray(0, 12), { authTagLength: 16 });
  opener.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([opener.update(bytes.subarray(12, -16)), opener.final()]);
}

function openCbc(algorithm: string, key: Buffer, bytes: Buffer): Buffer {
  const opener = createDecipheriv(algorithm, key, bytes.subarray(0, 16)).setAutoPadding(false);
  const padded = Buffer.concat([opener.update(bytes.subarray(16)), opener.final()]);
  const padding = padded.at(-1) ?? 0;
  if (padding < 1 || padding > 16) throw new Error('padding');
  return padded.subarray(0, padded.length - padding);
}

function algorithmOf(element: Element): string {
  return attribute(only(children(element, ns.encryption, 'EncryptionMethod')), 'Algorithm') ?? '';
}

function cipherValue(element: Element): Buffer {
  const value = only(children(only(children(element, ns.encryption, 'CipherData')), ns.encryption, 'CipherValue'));
  return Buffer.from(text(value) ?? '', 'base64');
}

function only(found: Element[]): Element {
  if (found.length !== 1) throw new Error('shape');
  return found[0];
}

function known<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('algorithm');
  return value;
}
