import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { OPERATOR_REALM } from '@akin/tenancy';
import { operatorEntitlements, schoolEntitlements } from '../config/entitlement-policy.js';
import { refedsMfa } from '../config/answer-options.js';
import { AdmissionRepository } from '../accounts/admission/admission.repository.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import { Browser, type Reply } from './browser.js';
import { SchoolIdp, type Somebody } from './school-idp.js';

/** Gives a realm an identity provider of its own, with the roles that entitlements give in the demonstration. */
export async function trusted(app: NestFastifyApplication, realmId: string, slug: string): Promise<SchoolIdp> {
  const [idp, config] = [await SchoolIdp.of(slug), app.get(SignInConfig)];
  await config.prepare(realmId, idp.host);
  await config.applyIdpMetadata(realmId, idp.metadata());
  await config.setEntitlementPolicy(realmId, realmId === OPERATOR_REALM ? operatorEntitlements : schoolEntitlements);
  await app.get(AdmissionRepository).setConfirm(realmId, 'changed');
  return idp;
}

/** The whole way: request, honest answer, session. */
export async function signIn(app: NestFastifyApplication, idp: SchoolIdp, who: Somebody): Promise<{ browser: Browser; acs: Reply }> {
  const browser = new Browser(app);
  return { browser, acs: await signInAgain(browser, idp, who) };
}

/** The same in a browser that was here before. An honest provider asks for the second factor it was asked for. */
export async function signInAgain(browser: Browser, idp: SchoolIdp, who: Somebody, asked = ''): Promise<Reply> {
  const { requestId, xml } = await browser.login(idp.host, '/', asked);
  const shown = xml.includes(refedsMfa) ? { contextClass: refedsMfa } : {};
  return browser.acs(idp.host, idp.answer(requestId, who, shown).encoded);
}
