import { isSignedBy } from './check-signature.js';
import { readAuthnRequest, readLogoutRequest } from './read-authn-request.js';
import { type ServiceProvider, type ServiceProviders } from './service-provider.js';

/** A request that was checked: whom to answer, where, and to what. */
export interface AcceptedRequest {
  id: string;
  sp: { entityId: string; acs: string };
  /** How the person is to show who they are; undefined where nothing was asked. */
  contextClass: string | undefined;
}

/** Somebody signed out at the service provider, and it wants an answer there. */
export interface AcceptedLogout {
  id: string;
  slo: string;
}

export const MFA = 'https://refeds.org/profile/mfa';

export type RequestProblem = 'akin_silent' | 'unreadable' | 'no_school' | 'not_signed' | 'other_issuer' | 'other_place' | 'other_idp';

/** Why a request is not answered. */
export class RequestRefused extends Error {
  constructor(readonly problem: RequestProblem) {
    super(problem);
  }
}

interface Place {
  slug: string;
  host: string;
  /** Where the request was sent to. */
  url: string;
}

/**
 * Checks the signed redirect `query` of somebody who wants to sign in. A changed key is noticed by asking Akin once
 * more. Rejects with RequestRefused.
 */
export async function acceptRequest(query: string, to: Place, providers: ServiceProviders): Promise<AcceptedRequest> {
  const asked = read(query, readAuthnRequest);
  const sp = await signer(query, asked, to, providers);
  const acs = asked.acs ?? sp.acs[0] ?? '';
  if (!sp.acs.includes(acs) || hostOf(acs) !== to.host) throw new RequestRefused('other_place');
  const contextClass = asked.contextClasses.includes(MFA) ? MFA : asked.contextClasses[0];
  return { id: asked.id, sp: { entityId: sp.entityId, acs }, contextClass };
}

/** The same for somebody who signed out. */
export async function acceptLogout(query: string, to: Place, providers: ServiceProviders): Promise<AcceptedLogout> {
  const asked = read(query, readLogoutRequest);
  const { slo } = await signer(query, asked, to, providers);
  if (slo === null || hostOf(slo) !== to.host) throw new RequestRefused('other_place');
  return { id: asked.id, slo };
}

async function signer(
  query: string,
  asked: { issuer: string; destination: string | null },
  to: Place,
  providers: ServiceProviders,
): Promise<ServiceProvider> {
  const signedBy = (sp: ServiceProvider | null) => sp !== null && isSignedBy(sp.certificates, query);
  let sp = await find(providers, to.slug, false);
  if (!signedBy(sp)) sp = await find(providers, to.slug, true);
  if (!sp) throw new RequestRefused('no_school');
  if (!signedBy(sp)) throw new RequestRefused('not_signed');
  if (asked.issuer !== sp.entityId) throw new RequestRefused('other_issuer');
  if (asked.destination !== null && asked.destination !== to.url) throw new RequestRefused('other_idp');
  return sp;
}

async function find(providers: ServiceProviders, slug: string, fresh: boolean): Promise<ServiceProvider | null> {
  try {
    return await providers.find(slug, fresh);
  } catch {
    throw new RequestRefused('akin_silent');
  }
}

function read<Request>(query: string, reader: (encoded: string) => Request): Request {
  try {
    return reader(new URLSearchParams(query).get('SAMLRequest') ?? '');
  } catch {
    throw new RequestRefused('unreadable');
  }
}

function hostOf(address: string): string | null {
  return URL.canParse(address) ? new URL(address).host : null;
}
