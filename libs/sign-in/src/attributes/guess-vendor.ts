import type { SignInVendor } from '@akin/contracts';

/** What tells one make of identity provider from another. */
export interface VendorSigns {
  entityId: string;
  ssoUrl: string;
  /** Domains it says it speaks for: Shibboleth's own extension of metadata. */
  scopes: readonly string[];
}

const hosts: readonly (readonly [RegExp, SignInVendor])[] = [
  [/(^|\.)(sts\.windows\.net|login\.microsoftonline\.(com|us)|login\.partner\.microsoftonline\.cn)$/, 'entra'],
  [/(^|\.)(okta\.com|okta-emea\.com|oktapreview\.com|okta-gov\.com)$/, 'okta'],
  [/(^|\.)accounts\.google\.com$/, 'google'],
  [/(^|\.)(pingidentity\.(com|eu|ca|asia)|pingone\.(com|eu|ca|asia))$/, 'ping'],
  [/(^|\.)duosecurity\.com$/, 'duo'],
];

/**
 * Which make this probably is, by where it lives and then by how its addresses look. Only a first choice for a person
 * to confirm: nothing is trusted because of it.
 */
export function guessVendor({ entityId, ssoUrl, scopes }: VendorSigns): SignInVendor {
  const named = [entityId, ssoUrl].flatMap((address) => (URL.canParse(address) ? [new URL(address)] : []));
  const byHost = hosts.find(([pattern]) => named.some(({ hostname }) => pattern.test(hostname)));
  if (byHost) return byHost[1];
  // Okta names its identity providers `http://www.okta.com/<id>` also under a school's own domain, so the host has said it by now.
  const paths = named.map(({ pathname }) => pathname.toLowerCase());
  if (paths.some((path) => path.startsWith('/adfs/'))) return 'adfs';
  if (paths.some((path) => path.endsWith('/idp/shibboleth') || path.includes('/idp/profile/saml2/'))) return 'shibboleth';
  if (paths.some((path) => path.endsWith('.ping') || path.startsWith('/idp/sso.saml2'))) return 'ping';
  return scopes.length ? 'shibboleth' : 'other';
}
