import { mfaClasses } from '../config/answer-options.js';
import type { ReadySettings } from '../config/sign-in-settings.js';
import { spAddresses } from '../config/sp-addresses.js';
import type { Expected } from './check-assertion.js';
import type { PendingRequest } from './pending-requests.repository.js';

/** What an answer to this request must be at this realm; null where the realm takes answers that nobody asked for. */
export function expectedOf(
  settings: ReadySettings,
  pending: Pick<PendingRequest, 'id' | 'fresh' | 'mfa' | 'begunAt'> | null,
  now: Date,
): Expected {
  const { entityId, acsUrl } = spAddresses(settings.host);
  return {
    now: now.getTime(),
    idpEntityId: settings.idpEntityId,
    spEntityId: entityId,
    acsUrl,
    requestId: pending?.id ?? null,
    wantResponseSigned: settings.wantResponseSigned,
    wantAssertionSigned: settings.wantAssertionSigned,
    wantEncrypted: settings.wantEncrypted,
    nameIdFormat: settings.nameIdFormat,
    contextClasses: pending?.mfa ? mfaClasses(settings.contextClasses) : settings.contextClasses,
    freshSince: pending?.fresh ? pending.begunAt.getTime() : null,
  };
}
