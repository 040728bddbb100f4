import { inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { SAML } from '@node-saml/passport-saml';
import { Clock, Refusal } from '@akin/platform';
import { SignInConfig } from '../config/sign-in-config.service.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';
import { realmIdOf } from '../realm.js';
import { Sessions } from '../sessions/sessions.service.js';
import { fitsLogout } from './check-logout-request.js';
import { gateLimits, gateMessage, gateXml, type Gated } from './gate-message.js';
import type { Leaving } from './leaving.js';
import { MessageVerifier } from './message-verifier.service.js';
import { nameHash } from './name-hash.js';
import type { LogoutFacts } from './read-logout-request.js';
import { refusedSignIn } from './refused-sign-in.js';
import { samlOptions } from './saml-options.js';
import { redirectSignatureHolds } from './verify-redirect.js';

export interface Left {
  to: string;
  /** Whether this browser's own session ended. */
  ended: boolean;
}

/** Sign-out at the SAML address: by the person here, or by the identity provider's signed word. */
@Injectable()
export class SamlLogout {
  constructor(
    private readonly verifier: MessageVerifier,
    private readonly config: SignInConfig,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  /**
   * Without a message, ends this browser's session; with a request, the sessions it names, and answers it.
   * @throws Refusal `sign_in_refused` for a request that is unsigned, forged, foreign or old
   */
  async handle(leaving: Leaving): Promise<Left> {
    const { message, relay } = leaving;
    if (message === undefined) return this.leave(leaving);
    if (typeof message !== 'string') throw refusedSignIn('no_message');
    const settings = await this.config.ready(realmIdOf(leaving.realm));
    const posted = leaving.binding === 'post';
    const xml = passed(posted ? gateMessage(message) : gateXml(signedRedirect(message, leaving.rawQuery, settings)));
    const facts = await this.verifier.logout({ xml, idpCertificates: posted ? settings.idpCertificates : null });
    if (!facts) throw refusedSignIn('not_verified');
    const expected = {
      now: this.clock.now().getTime(),
      idpEntityId: settings.idpEntityId,
      logoutUrl: spAddresses(settings.host).logoutUrl,
    };
    if (!fitsLogout(facts, expected)) throw refusedSignIn('not_verified');
    await this.sessions.endByName(settings.realmId, nameHash(settings.idpEntityId, facts.name ?? ''), facts.sessionIndex);
    return { to: await answer(settings, facts, typeof relay === 'string' ? relay : ''), ended: true };
  }

  /** Another site may not sign somebody out by a link. */
  private async leave({ realm, token, fromElsewhere }: Leaving): Promise<Left> {
    if (!token || fromElsewhere) return { to: '/', ended: false };
    try {
      await this.sessions.signOut((await this.sessions.require(realm, token)).actor);
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
    }
    return { to: '/', ended: true };
  }
}

function signedRedirect(message: string, rawQuery: string, settings: ReadySettings): Buffer {
  if (!redirectSignatureHolds(rawQuery, settings.idpCertificates)) throw refusedSignIn('not_verified');
  return inflated(message);
}

function inflated(message: string): Buffer {
  try {
    return inflateRawSync(Buffer.from(message, 'base64'), { maxOutputLength: gateLimits.base64 });
  } catch {
    throw refusedSignIn('malformed');
  }
}

function passed(gated: Gated): string {
  if (!gated.ok) throw refusedSignIn(gated.reason);
  return gated.xml;
}

async function answer(settings: ReadySettings, facts: LogoutFacts, relay: string): Promise<string> {
  if (!settings.sloUrl) return '/';
  const nothing = { saveAsync: async () => null, getAsync: async () => null, removeAsync: async () => null };
  const saml = new SAML({ ...samlOptions(settings, nothing) });
  return saml.getLogoutResponseUrlAsync({ ID: facts.id ?? '', issuer: '', nameID: '', nameIDFormat: '' }, relay, {}, true);
}
