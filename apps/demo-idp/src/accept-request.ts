import { isSignedBy } from './check-signature.js';
import { readAuthnRequest, type AuthnRequest } from './read-authn-request.js';
import { type ServiceProvider, type ServiceProviders } from './service-provider.js';

/** A request that was checked: whom to answer, where, and to what. */
export interface AcceptedRequest {
  id: string;
  sp: { entityId: string; acs: string };
}

export type RequestProblem = 'akin_silent' | 'unreadable' | 'no_school' | 'not_signed' | 'other_issuer' | 'other_place' | 'other_idp';

/** Why a request is not answered. */
export class RequestRefused extends Error {
  constructor(readonly problem: RequestProblem) {
    super(problem);
  }
}

/**
 * Checks the signed redirect `query` that was sent to `ssoUrl`. A changed key is noticed by asking Akin once more.
 * Rejects with RequestRefused.
 */
export async function acceptRequest(
  query: string,
  to: { slug: string; host: string; ssoUrl: string },
  providers: ServiceProviders,
): Promise<AcceptedRequest> {
  const asked = read(query);
  const signedBy = (sp: ServiceProvider | null) => sp !== null && isSignedBy(sp.certificates, query);
  let sp = await find(providers, to.slug, false);
  if (!signedBy(sp)) sp = await find(providers, to.slug, true);
  if (!sp) throw new RequestRefused('no_school');
  if (!signedBy(sp)) throw new RequestRefused('not_signed');
  if (asked.issuer !== sp.entityId) throw new RequestRefused('other_issuer');
  if (asked.destination !== null && asked.destination !== to.ssoUrl) throw new RequestRefused('other_idp');
  const acs = asked.acs ?? sp.acs[0] ?? '';
  if (!sp.acs.includes(acs) || hostOf(acs) !== to.host) throw new RequestRefused('other_place');
  return { id: asked.id, sp: { entityId: sp.entityId, acs } };
}

async function find(providers: ServiceProviders, slug: string, fresh: boolean): Promise<ServiceProvider | null> {
  try {
    return await providers.find(slug, fresh);
  } catch {
    throw new RequestRefused('akin_silent');
  }
}

function read(query: string): AuthnRequest {
  try {
    return readAuthnRequest(new URLSearchParams(query).get('SAMLRequest') ?? '');
  } catch {
    throw new RequestRefused('unreadable');
  }
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
