import { generate } from 'selfsigned';
import { type Credentials } from '../saml/sign-xml.js';

const TEN_YEARS = 10 * 365 * 24 * 3600_000;

/** A new RSA key and a self-signed certificate for `commonName`, in PEM. */
export async function makeCredentials(commonName: string): Promise<Credentials> {
  const made = await generate([{ name: 'commonName', value: commonName }], {
    keySize: 2048,
    algorithm: 'sha256',
    notAfterDate: new Date(Date.now() + TEN_YEARS),
    extensions: [
      { name: 'basicConstraints', cA: false },
      { name: 'keyUsage', digitalSignature: true, critical: true },
    ],
  });
  return { privateKey: made.private, certificate: made.cert };
}
