import type { ResponseOptions } from '../../../../apps/demo-idp/src/saml/build-response.js';
import type { Expected } from '../saml/check-assertion.js';
import { gateMessage } from '../saml/gate-message.js';
import { identityOf } from '../saml/identity-of.js';
import { verifyAnswer } from '../saml/verify-answer.js';
import { SchoolIdp } from './school-idp.js';

export const noon = new Date('2026-03-01T12:00:00Z');
export const requestId = '_asked';

/** A school of which everything but the message is fixed, so that one message can be judged clean and altered. */
export class JudgedSchool {
  private constructor(readonly idp: SchoolIdp) {}

  static async of(slug: string): Promise<JudgedSchool> {
    return new JudgedSchool(await SchoolIdp.of(slug));
  }

  get expected(): Expected {
    const origin = `http://${this.idp.host}/saml`;
    return {
      now: noon.getTime(),
      idpEntityId: this.idp.entityId,
      spEntityId: `${origin}/metadata`,
      acsUrl: `${origin}/acs`,
      requestId,
      wantResponseSigned: false,
      wantAssertionSigned: false,
      wantEncrypted: false,
      nameIdFormat: null,
      contextClasses: [],
      freshSince: null,
    };
  }

  /** The same message each time, but for the departures. */
  answer(departures: Partial<ResponseOptions> = {}): string {
    const who = { uniqueId: 'imani@north.example', mail: 'imani.reyes@north.example', entitlements: ['urn:akin:role:learner'] };
    const ids = { now: noon, responseId: '_response', assertionId: '_assertion' };
    return this.idp.answer(requestId, who, { ...ids, ...departures }).xml;
  }

  /** `accepted`, or the reason why not: what the gate, the verification and the reading of the person make of it. */
  judge(xml: string, over: Partial<Expected> = {}, decryptionKeys: string[] = []): string {
    const expected = { ...this.expected, ...over };
    const gated = gateMessage(Buffer.from(xml).toString('base64'));
    if (!gated.ok) return gated.reason;
    const verified = verifyAnswer({ xml: gated.xml, idpCertificates: [this.idp.key.certificate], decryptionKeys, expected });
    if (!verified.ok) return verified.reason;
    const person = identityOf(verified.assertion, expected.spEntityId, ['north.example']);
    return typeof person === 'string' ? person : 'accepted';
  }
}
