import { askAkin } from './ask-akin.js';
import { elementsOf, parseXml } from './parse-xml.js';

const METADATA = 'urn:oasis:names:tc:SAML:2.0:metadata';
const SIGNATURE = 'http://www.w3.org/2000/09/xmldsig#';

/** A school's service provider as its metadata describes it. */
export interface ServiceProvider {
  entityId: string;
  /** Where answers go; the first is the default. */
  acs: string[];
  /** Where it is answered when somebody signed out there; null when it does not want to be. */
  slo: string | null;
  /** Signing certificates in PEM. */
  certificates: string[];
}

/** Reads a service provider's metadata. A key without `use` counts as a signing key. */
export function readServiceProvider(xml: string): ServiceProvider {
  const root = parseXml(xml);
  const keys = elementsOf(root, METADATA, 'KeyDescriptor').filter((key) => key.getAttribute('use') !== 'encryption');
  return {
    entityId: root.getAttribute('entityID') ?? '',
    acs: elementsOf(root, METADATA, 'AssertionConsumerService').map((service) => service.getAttribute('Location') ?? ''),
    slo: elementsOf(root, METADATA, 'SingleLogoutService')[0]?.getAttribute('Location') ?? null,
    certificates: keys.flatMap((key) => elementsOf(key, SIGNATURE, 'X509Certificate').map((node) => pem(node.textContent ?? ''))),
  };
}

const pem = (base64: string) =>
  `-----BEGIN CERTIFICATE-----\n${(base64.replace(/[^A-Za-z0-9+/=]/g, '').match(/.{1,64}/g) ?? []).join('\n')}\n-----END CERTIFICATE-----\n`;

/** The schools' service providers, fetched from Akin and remembered until somebody asks for a fresh copy. */
export class ServiceProviders {
  private readonly known = new Map<string, ServiceProvider>();

  constructor(
    private readonly port: number,
    private readonly hostOf: (slug: string) => string,
  ) {}

  /** Null when no school answers at this address. Rejects when Akin does not answer at all. */
  async find(slug: string, fresh = false): Promise<ServiceProvider | null> {
    const known = this.known.get(slug);
    if (known && !fresh) return known;
    const answer = await askAkin(this.port, this.hostOf(slug), '/saml/metadata');
    if (answer.status !== 200) return null;
    const provider = readServiceProvider(answer.body);
    this.known.set(slug, provider);
    return provider;
  }
}
