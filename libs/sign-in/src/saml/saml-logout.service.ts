import { inflateRawSync } from 'node:zlib';
import { Injectable } from '@nestjs/common';
import { SAML } from '@node-saml/passport-saml';
import { Clock, Refusal } from '@akin/platform';
import type { Actor } from '../access/actor.js';
import { SignInConfig } from '../config/sign-in-config.service.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';
import { realmIdOf } from '../realm.js';
import { Sessions } from '../sessions/sessions.service.js';
import { fitsLogout, leftEverywhere } from './check-logout-request.js';
import { gateLimits, gateMessage, gateXml, type Gated } from './gate-message.js';
import { doorAfter, type Leaving } from './leaving.js';
import { MessageVerifier } from './message-verifier.service.js';
import { nameHash } from './name-hash.js';
import type { LogoutFacts } from './read-logout-request.js';
import { refusedSignIn } from './refused-sign-in.js';
import { samlOptions } from './saml-options.js';
import { openName, type SignedName } from './signed-name.js';
import { redirectSignatureHolds } from './verify-redirect.js';

const unspecified = 'urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified';

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
    if (message === undefined) return leaving.answer === undefined ? this.leave(leaving) : this.answered(leaving);
    const settings = await this.config.ready(realmIdOf(leaving.realm));
    const facts = await this.verified(leaving, settings, 'SAMLRequest');
    if (!fitsLogout(facts, { ...expectedOf(settings), now: this.clock.now().getTime() })) throw refusedSignIn('not_verified');
    await this.sessions.endByName(settings.realmId, nameHash(settings.idpEntityId, facts.name ?? ''), facts.sessionIndexes);
    return { to: await answer(settings, facts, typeof relay === 'string' ? relay : ''), ended: await this.isOver(leaving) };
  }

  /** Whether this browser's own session is over: another person's word, carried here by a link, leaves it alone. */
  private async isOver({ realm, token }: Leaving): Promise<boolean> {
    return token !== null && !(await this.sessions.isOpen(realm, token));
  }

  /**
   * Ends the actor's session here. Answers where the browser goes then: to the identity provider with our word for it,
   * where it offers to be told, or to the door.
   */
  async signOut(actor: Actor): Promise<string> {
    const sealed = await this.sessions.signOut(actor);
    const name = sealed === null ? null : openName(sealed, { realmId: actor.schoolId, personId: actor.personId });
    if (!name) return doorAfter.here;
    try {
      return (await told(await this.config.ready(actor.schoolId), name)) ?? doorAfter.here;
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return doorAfter.here;
    }
  }

  /** Another site may not sign somebody out by a link. */
  private async leave({ realm, token, fromElsewhere }: Leaving): Promise<Left> {
    if (!token || fromElsewhere) return { to: '/', ended: false };
    try {
      return { to: await this.signOut((await this.sessions.require(realm, token)).actor), ended: true };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { to: doorAfter.here, ended: true };
    }
  }

  /** Nothing ends by it, for everything has ended already; who cannot be believed does not say "everywhere". */
  private async answered(leaving: Leaving): Promise<Left> {
    try {
      const settings = await this.config.ready(realmIdOf(leaving.realm));
      const facts = await this.verified(leaving, settings, 'SAMLResponse');
      return { to: leftEverywhere(facts, expectedOf(settings)) ? doorAfter.everywhere : doorAfter.here, ended: false };
    } catch (problem) {
      if (!(problem instanceof Refusal)) throw problem;
      return { to: doorAfter.here, ended: false };
    }
  }

  private async verified(leaving: Leaving, settings: ReadySettings, kind: 'SAMLRequest' | 'SAMLResponse'): Promise<LogoutFacts> {
    const text = kind === 'SAMLRequest' ? leaving.message : leaving.answer;
    if (typeof text !== 'string') throw refusedSignIn('no_message');
    const posted = leaving.binding === 'post';
    if (!posted && !redirectSignatureHolds(leaving.rawQuery, settings.idpCertificates, kind)) throw refusedSignIn('not_verified');
    const xml = passed(posted ? gateMessage(text) : gateXml(inflated(text)));
    const facts = await this.verifier.logout({ xml, idpCertificates: posted ? settings.idpCertificates : null });
    if (!facts) throw refusedSignIn('not_verified');
    return facts;
  }
}

function expectedOf(settings: ReadySettings): { idpEntityId: string; logoutUrl: string } {
  return { idpEntityId: settings.idpEntityId, logoutUrl: spAddresses(settings.host).logoutUrl };
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

const nothing = { saveAsync: async () => null, getAsync: async () => null, removeAsync: async () => null };

async function answer(settings: ReadySettings, facts: LogoutFacts, relay: string): Promise<string> {
  if (!settings.sloUrl) return '/';
  const saml = new SAML({ ...samlOptions(settings, nothing) });
  return saml.getLogoutResponseUrlAsync({ ID: facts.id ?? '', issuer: '', nameID: '', nameIDFormat: '' }, relay, {}, true);
}

/** Our signed word that this person signed out here; null where the provider does not want it. */
async function told(settings: ReadySettings, name: SignedName): Promise<string | null> {
  if (!settings.sloUrl) return null;
  const saml = new SAML({ ...samlOptions(settings, nothing) });
  const who = {
    issuer: settings.idpEntityId,
    nameID: name.value,
    nameIDFormat: name.format ?? unspecified,
    ...(name.nameQualifier !== null && { nameQualifier: name.nameQualifier }),
    ...(name.spNameQualifier !== null && { spNameQualifier: name.spNameQualifier }),
    ...(name.sessionIndex !== null && { sessionIndex: name.sessionIndex }),
  };
  return saml.getLogoutUrlAsync(who, '', {});
}
