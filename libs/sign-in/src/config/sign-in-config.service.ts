import { Injectable } from '@nestjs/common';
import type { IdpView, SetUpView } from '@akin/contracts';
import { badInput, Clock, Refusal } from '@akin/platform';
import { NationalDb, OPERATOR_REALM } from '@akin/tenancy';
import type { MetadataSource } from '../metadata/metadata-source.js';
import { nextLook } from '../metadata/metadata-times.js';
import { understandMetadata } from '../metadata/understand-metadata.js';
import { verifiedMetadata } from '../metadata/verify-metadata.js';
import { checkAnswerOptions, mayBeSecondFactor, refedsMfa, type AnswerOptions } from './answer-options.js';
import { certificateEnd, firstEnd, type CertificateEnd } from './first-end.js';
import { checkEntitlementPolicy, type EntitlementPolicy } from './entitlement-policy.js';
import { makeSpKey } from './make-sp-key.js';
import { mayShareIdp } from './may-share-idp.js';
import { describeIdp } from './describe-idp.js';
import { readIdpMetadata, type IdpMetadata } from './read-idp-metadata.js';
import { SignInConfigRepository, type MetadataOrigin } from './sign-in-config.repository.js';
import { isReady, type ReadySettings, type SignInSettings } from './sign-in-settings.js';
import { spAddresses } from './sp-addresses.js';

export interface SignInSummary {
  ready: boolean;
  idpEntityId: string | null;
  /** When the first of the provider's signing certificates runs out. */
  certificateUntil: Date | null;
}

/** Sets up how people sign in at one realm. The realm's id is the school's, or OPERATOR_REALM. */
@Injectable()
export class SignInConfig {
  constructor(
    private readonly db: NationalDb,
    private readonly settings: SignInConfigRepository,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives the realm a service provider of its own at this host (`<slug>.<base domain>`): entity id, key and
   * certificate; the operator, also a second factor. Again, it changes nothing; with another host, the addresses move and the key stays.
   */
  async prepare(realmId: string, host: string): Promise<void> {
    const { entityId } = spAddresses(host);
    const before = await this.settings.find(realmId);
    if (before?.spEntityId === entityId) return;
    if (before) return this.settings.move(realmId, host, entityId);
    const key = await makeSpKey(host, this.clock.now());
    await this.settings.insert(realmId, host, entityId, key, realmId === OPERATOR_REALM ? [refedsMfa] : []);
  }

  /**
   * Takes the identity provider's metadata and switches sign-in on. With the address it was read from, it is read
   * there again from now on. Again with the same, it changes nothing.
   * @throws Refusal `bad_input` when it cannot be used, or when another realm already trusts this provider or key
   */
  async applyIdpMetadata(realmId: string, xml: string, source: MetadataSource | null = null): Promise<void> {
    await this.relyOn(realmId, this.understand(xml, source), xml, source);
  }

  /** The same with metadata that was looked over already. @throws Refusal as `applyIdpMetadata` */
  async relyOn(realmId: string, idp: IdpMetadata, xml: string, source: MetadataSource | null, readAt?: Date): Promise<void> {
    await this.db.run(async () => {
      await this.refuseSharing(realmId, idp);
      const origin = { ...this.originOf(source, idp), ...(readAt && { readAt }) };
      if (!(await this.settings.setIdp(realmId, idp, xml, origin))) throw new Refusal('sign_in_not_set_up');
    });
  }

  /** The identity provider people sign in with now, as its metadata describes it; null while sign-in is off. */
  async liveIdp(realmId: string): Promise<IdpView | null> {
    const kept = await this.settings.kept(realmId);
    if (!kept) return null;
    const { xml, source } = kept;
    return describeIdp(readIdpMetadata(source?.signer ? verifiedMetadata(xml, source.signer) : xml), kept);
  }

  /**
   * The operator's yes to a realm's relying on an identity provider that another school uses. Answers whether it is new.
   * @throws Refusal `sign_in_not_set_up` before `prepare`
   */
  async allowSharing(realmId: string, entityId: string): Promise<boolean> {
    await this.prepared(realmId);
    return this.settings.allowSharing(realmId, entityId, this.clock.now());
  }

  /** @throws Refusal `bad_input` when another school relies on it and the operator has not said yes */
  async refuseSharing(realmId: string, { entityId, certificates }: Pick<IdpMetadata, 'entityId' | 'certificates'>): Promise<void> {
    if (mayShareIdp(await this.settings.sharedUse(realmId, entityId, certificates))) return;
    throw badInput({
      field: 'metadata',
      message: 'Another school already signs in with this identity provider. If it is one you share, whoever runs Akin can allow it.',
    });
  }

  /** What the realm's identity provider needs to know of us. @throws Refusal `sign_in_not_set_up` before `prepare` */
  async serviceProvider(realmId: string): Promise<SetUpView['sp']> {
    const { host, spCertificates } = await this.prepared(realmId);
    const addresses = spAddresses(host);
    const until = firstEnd(spCertificates) as Date;
    return { ...addresses, metadataUrl: addresses.entityId, certificateUntil: until.toISOString() };
  }

  /**
   * Says which entitlement values give which roles, and so who may come in without being on the roster.
   * @throws Refusal `bad_input` for a role that does not exist there, `sign_in_not_set_up` before `prepare`
   */
  async setEntitlementPolicy(realmId: string, policy: EntitlementPolicy): Promise<void> {
    checkEntitlementPolicy(realmId, policy);
    if (!(await this.settings.setPolicy(realmId, policy))) throw new Refusal('sign_in_not_set_up');
  }

  /**
   * Says what this identity provider signs. At least one of the two must be asked for.
   * @throws Refusal `bad_input` for neither
   */
  async setSignatures(realmId: string, want: { response: boolean; assertion: boolean }): Promise<void> {
    if (!want.response && !want.assertion)
      throw badInput({ field: 'signatures', message: 'The response or the assertion must be signed.' });
    if (!(await this.settings.setSignatures(realmId, want.response, want.assertion))) throw new Refusal('sign_in_not_set_up');
  }

  /**
   * Says what this realm asks of answers; what is left out stays as it is.
   * @throws Refusal `bad_input` for what cannot be asked, `sign_in_not_set_up` before `prepare`
   */
  async setAnswerOptions(realmId: string, changes: Partial<AnswerOptions>): Promise<void> {
    const { wantEncrypted, nameIdFormat, contextClasses, reauthenticateAdmins, allowUnsolicited } = await this.prepared(realmId);
    const options = { wantEncrypted, nameIdFormat, contextClasses, reauthenticateAdmins, allowUnsolicited, ...changes };
    checkAnswerOptions(options);
    if (realmId === OPERATOR_REALM && !(options.contextClasses.length && options.contextClasses.every(mayBeSecondFactor)))
      throw badInput({ field: 'contextClasses', message: 'Operators sign in with a second factor; name at least one way to say so.' });
    await this.settings.setAnswerOptions(realmId, options);
  }

  /** Lets administrators in without a second factor again. Answers whether one was asked for. */
  liftSecondFactor(realmId: string): Promise<boolean> {
    return this.settings.liftSecondFactor(realmId);
  }

  /** Whether people can sign in at this realm now. */
  async isReady(realmId: string): Promise<boolean> {
    return isReady(await this.settings.find(realmId));
  }

  /** What may be said of a realm's sign-in without naming a person; unset before `prepare`. */
  async summary(realmId: string): Promise<SignInSummary> {
    const settings = await this.settings.find(realmId);
    return {
      ready: isReady(settings),
      idpEntityId: settings?.idpEntityId ?? null,
      certificateUntil: firstEnd(settings?.idpCertificates ?? []),
    };
  }

  /** Every certificate this realm's sign-in rests on, by fingerprint (SHA-256), and how long each lasts. */
  async certificates(realmId: string): Promise<{ theirs: CertificateEnd[]; ours: CertificateEnd[] }> {
    const { idpCertificates, spCertificates } = await this.prepared(realmId);
    return { theirs: idpCertificates.map(certificateEnd), ours: spCertificates.map(certificateEnd) };
  }

  /** The realm's settings, set up or not. @throws Refusal `sign_in_not_set_up` before `prepare` */
  async prepared(realmId: string): Promise<SignInSettings> {
    const settings = await this.settings.find(realmId);
    if (!settings) throw new Refusal('sign_in_not_set_up');
    return settings;
  }

  /**
   * The realm's settings once people can sign in.
   * @throws Refusal `sign_in_not_set_up`, `sign_in_metadata_over` when the provider's metadata must not be used any more
   */
  async ready(realmId: string): Promise<ReadySettings> {
    const settings = await this.settings.find(realmId);
    if (!isReady(settings)) throw new Refusal('sign_in_not_set_up');
    if (settings.idpValidUntil !== null && settings.idpValidUntil <= this.clock.now()) throw new Refusal('sign_in_metadata_over');
    return settings;
  }

  private understand(xml: string, source: MetadataSource | null): IdpMetadata {
    return understandMetadata(xml, { signer: source?.signer ?? null, now: this.clock.now() });
  }

  private originOf(source: MetadataSource | null, { cacheMs }: IdpMetadata): MetadataOrigin {
    const now = this.clock.now();
    return { source, readAt: source?.readAt ?? now, dueAt: source && nextLook(now, cacheMs, 0) };
  }
}
