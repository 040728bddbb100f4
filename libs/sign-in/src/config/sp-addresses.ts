import { env } from '@akin/platform';

/** The addresses of a realm's service provider. Its entity id is where its metadata is. */
export interface SpAddresses {
  entityId: string;
  acsUrl: string;
  logoutUrl: string;
}

export function spAddresses(host: string): SpAddresses {
  const origin = `${env().PROTOCOL}://${host}`;
  return { entityId: `${origin}/saml/metadata`, acsUrl: `${origin}/saml/acs`, logoutUrl: `${origin}/saml/logout` };
}
