import { constants, createCipheriv, publicEncrypt, randomBytes } from 'node:crypto';

const enc = 'http://www.w3.org/2001/04/xmlenc#';
const enc11 = 'http://www.w3.org/2009/xmlenc11#';

export interface Sealing {
  /** What is put in place of the assertion before it is encrypted. */
  alter?: (assertion: string) => string;
  cipher?: 'aes-256-gcm' | 'aes-128-gcm' | 'aes-256-cbc';
  transport?: 'oaep' | 'oaep-sha256' | 'pkcs1';
  /** Changes the bytes on their way. */
  spoil?: (cipher: Buffer) => Buffer;
}

const methods = {
  'aes-256-gcm': `${enc11}aes256-gcm`,
  'aes-128-gcm': `${enc11}aes128-gcm`,
  'aes-256-cbc': `${enc}aes256-cbc`,
};
const transports = {
  oaep: { algorithm: `${enc}rsa-oaep-mgf1p`, inside: '', options: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha1' } },
  'oaep-sha256': {
    algorithm: `${enc11}rsa-oaep`,
    inside: `<ds:DigestMethod Algorithm="${enc}sha256"/><x:MGF xmlns:x="${enc11}" Algorithm="${enc11}mgf1sha256"/>`,
    options: { padding: constants.RSA_PKCS1_OAEP_PADDING, oaepHash: 'sha256' },
  },
  pkcs1: { algorithm: `${enc}rsa-1_5`, inside: '', options: { padding: constants.RSA_PKCS1_PADDING } },
};

/** The same answer with its assertion encrypted for this certificate, as identity providers do it. */
export function encryptAssertion(xml: string, certificate: string, sealing: Sealing = {}): string {
  const [assertion = ''] = /<saml:Assertion [\s\S]*<\/saml:Assertion>/.exec(xml) ?? [];
  const { cipher = 'aes-256-gcm', transport = 'oaep', alter = (same) => same, spoil = (same) => same } = sealing;
  const key = randomBytes(cipher === 'aes-128-gcm' ? 16 : 32);
  const { algorithm, inside, options } = transports[transport];
  const sealed = spoil(encrypted(cipher, key, alter(assertion))).toString('base64');
  const sealedKey = publicEncrypt({ key: certificate, ...options }, key).toString('base64');
  const value = (base64: string) => `<e:CipherData><e:CipherValue>${base64}</e:CipherValue></e:CipherData>`;
  return xml.replace(assertion, () =>
    [
      `<saml:EncryptedAssertion><e:EncryptedData xmlns:e="${enc}" Type="${enc}Element"><e:EncryptionMethod Algorithm="${methods[cipher]}"/>`,
      `<ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><e:EncryptedKey><e:EncryptionMethod Algorithm="${algorithm}">${inside}</e:EncryptionMethod>`,
      `${value(sealedKey)}</e:EncryptedKey></ds:KeyInfo>${value(sealed)}</e:EncryptedData></saml:EncryptedAssertion>`,
    ].join(''),
  );
}

function encrypted(cipher: NonNullable<Sealing['cipher']>, key: Buffer, plain: string): Buffer {
  if (cipher === 'aes-256-cbc') {
    const iv = randomBytes(16);
    const sealer = createCipheriv(cipher, key, iv);
    return Buffer.concat([iv, sealer.update(plain), sealer.final()]);
  }
  const iv = randomBytes(12);
  const sealer = createCipheriv(cipher, key, iv);
  return Buffer.concat([iv, sealer.update(plain), sealer.final(), sealer.getAuthTag()]);
}
