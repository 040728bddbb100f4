import { Injectable } from '@nestjs/common';
import type { AttributeMap, SignInOptions, SignInVendor } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { AnswerOptions } from './answer-options.js';
import type { EntitlementPolicy } from './entitlement-policy.js';
import type { MetadataSource } from '../metadata/metadata-source.js';
import type { SharedUse } from './may-share-idp.js';
import type { IdpMetadata } from './read-idp-metadata.js';
import { storedAttributes } from './sign-in-options.js';
import type { SignInSettings } from './sign-in-settings.js';

interface Row {
  realm_id: string;
  host: string;
  sp_entity_id: string;
  sp_key_sealed: string;
  other_key_sealed: string | null;
  sp_certificates: string[];
  idp_entity_id: string | null;
  sso_url: string | null;
  slo_url: string | null;
  idp_certificates: string[];
  idp_scopes: string[];
  metadata_valid_until: Date | null;
  want_response_signed: boolean;
  want_assertion_signed: boolean;
  want_encrypted: boolean;
  name_id_format: string | null;
  context_classes: string[];
  reauthenticate_admins: boolean;
  allow_unsolicited: boolean;
  admins_need_mfa: boolean;
  entitlement_policy: EntitlementPolicy;
  vendor: SignInVendor;
  attribute_map: AttributeMap | null;
  enabled: boolean;
  switched_on_at: Date | null;
}

/** Where metadata came from, when that was, and when to look there again. */
export interface MetadataOrigin {
  source: MetadataSource | null;
  readAt: Date;
  dueAt: Date | null;
}

const oneAtATime = `select pg_advisory_xact_lock(hashtextextended('sign_in_idp', 0))`;

@Injectable()
export class SignInConfigRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<SignInSettings | null> {
    const [row] = await this.db.ask<Row>(
      `select realm_id, host, sp_entity_id, sp_key_sealed, k.key_sealed as other_key_sealed,
           array_remove(sp_certificates || k.certificate, null) as sp_certificates,
           idp_entity_id, sso_url, slo_url, idp_certificates, idp_scopes, metadata_valid_until,
           want_response_signed, want_assertion_signed, want_encrypted, name_id_format, context_classes, reauthenticate_admins,
           allow_unsolicited, admins_need_mfa, entitlement_policy, vendor, attribute_map, enabled, switched_on_at
         from sign_in left join sign_in_key k using (realm_id) where realm_id = $1`,
      [realmId],
    );
    return row ? settingsOf(row) : null;
  }

  async insert(
    realmId: string,
    host: string,
    entityId: string,
    key: { sealed: string; certificate: string },
    contextClasses: readonly string[],
  ): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into sign_in (realm_id, host, sp_entity_id, sp_key_sealed, sp_certificates, context_classes)
         values ($1, $2, $3, $4, array[$5], $6)
         on conflict (realm_id) do nothing`,
        [realmId, host, entityId, key.sealed, key.certificate, contextClasses],
      ),
    );
  }

  async move(realmId: string, host: string, entityId: string): Promise<void> {
    await this.db.run((m) =>
      m.query('update sign_in set host = $2, sp_entity_id = $3, updated_at = now() where realm_id = $1', [realmId, host, entityId]),
    );
  }

  /**
   * Who else relies on this provider or one of its keys. Nobody comes to rely on one until the open unit ends: two at
   * once would each find it free.
   */
  async sharedUse(realmId: string, entityId: string, certificates: readonly string[]): Promise<SharedUse> {
    return this.db.run(async (m) => {
      await m.query(oneAtATime);
      const [use] = await m.query<[SharedUse]>(
        `with other as (
           select exists (select from sign_in_shared_idp y where y.realm_id = s.realm_id and y.idp_entity_id = s.idp_entity_id) as allowed
           from sign_in s where s.realm_id <> $1 and (s.idp_entity_id = $2 or s.idp_certificates && $3))
         select (select count(*)::int from other) as others, (select count(*)::int from other where allowed) as "othersAllowed",
           exists (select from sign_in_shared_idp where realm_id = $1 and idp_entity_id = $2) as allowed,
           exists (select from sign_in where realm_id = $1 and idp_entity_id = $2) as established`,
        [realmId, entityId, certificates],
      );
      return use;
    });
  }

  /** Writes down that a realm may share this provider. Answers whether that is new. */
  async allowSharing(realmId: string, entityId: string, now: Date): Promise<boolean> {
    const rows = await this.db.run((m) =>
      m.query<unknown[]>(
        'insert into sign_in_shared_idp (realm_id, idp_entity_id, allowed_at) values ($1, $2, $3) on conflict do nothing returning 1',
        [realmId, entityId, now],
      ),
    );
    return rows.length > 0;
  }

  /** Takes this metadata; whatever was known of where the earlier one came from is forgotten with it. */
  async setIdp(realmId: string, idp: IdpMetadata, xml: string, origin: MetadataOrigin): Promise<boolean> {
    return this.changed(
      `update sign_in set idp_entity_id = $2, sso_url = $3, slo_url = $4, idp_certificates = $5, idp_scopes = $6, enabled = true,
         ${originColumns(7)}, metadata_due_at = $14, switched_on_at = coalesce(switched_on_at, now()), updated_at = now()
       where realm_id = $1 returning 1`,
      [realmId, idp.entityId, idp.ssoUrl, idp.sloUrl, idp.certificates, idp.scopes, ...originValues(idp, xml, origin), origin.dueAt],
    );
  }

  /** What else is asked of answers, and since when: in the unit that switches to it. */
  async setOptions(realmId: string, options: SignInOptions, now: Date): Promise<void> {
    await this.setSignatures(realmId, options.wantResponseSigned, options.wantAssertionSigned);
    await this.setAnswerOptions(realmId, options);
    await this.changed('update sign_in set vendor = $2, attribute_map = $3, switched_on_at = $4 where realm_id = $1 returning 1', [
      realmId,
      options.vendor,
      JSON.stringify(options.attributes),
      now,
    ]);
  }

  /** Keeps others from switching or refreshing until the open unit ends. In the order in which everybody locks. */
  async hold(realmId: string): Promise<void> {
    await this.db.run(async (m) => {
      await m.query(oneAtATime);
      await m.query('select 1 from sign_in where realm_id = $1 for no key update', [realmId]);
    });
  }

  /** The metadata that is relied on, and where it came from; whether it is time to look again is not said. */
  async kept(realmId: string): Promise<{ xml: string; source: MetadataSource | null; readAt: Date } | null> {
    const [row] = await this.db.ask<{ xml: string } & MetadataSource & { url: string | null }>(
      `select metadata as xml, metadata_url as url, metadata_signer as signer, metadata_etag as etag, metadata_modified as modified,
         coalesce(metadata_read_at, updated_at) as "readAt" from sign_in where realm_id = $1 and metadata is not null`,
      [realmId],
    );
    if (!row) return null;
    const { xml, ...source } = row;
    return { xml, source: source.url === null ? null : source, readAt: source.readAt };
  }

  async setPolicy(realmId: string, policy: EntitlementPolicy): Promise<boolean> {
    return this.changed('update sign_in set entitlement_policy = $2, updated_at = now() where realm_id = $1 returning 1', [
      realmId,
      policy,
    ]);
  }

  async setSignatures(realmId: string, response: boolean, assertion: boolean): Promise<boolean> {
    return this.changed(
      'update sign_in set want_response_signed = $2, want_assertion_signed = $3, updated_at = now() where realm_id = $1 returning 1',
      [realmId, response, assertion],
    );
  }

  async setAnswerOptions(realmId: string, options: AnswerOptions): Promise<boolean> {
    return this.changed(
      `update sign_in set want_encrypted = $2, name_id_format = $3, context_classes = $4, reauthenticate_admins = $5, allow_unsolicited = $6,
         updated_at = now() where realm_id = $1 returning 1`,
      [
        realmId,
        options.wantEncrypted,
        options.nameIdFormat,
        options.contextClasses,
        options.reauthenticateAdmins,
        options.allowUnsolicited,
      ],
    );
  }

  /** Answers whether it was asked for until now. */
  async liftSecondFactor(realmId: string): Promise<boolean> {
    return this.changed(
      'update sign_in set admins_need_mfa = false, updated_at = now() where realm_id = $1 and admins_need_mfa returning 1',
      [realmId],
    );
  }

  private async changed(sql: string, parameters: unknown[]): Promise<boolean> {
    const [rows] = await this.db.run((m) => m.query<[unknown[], number]>(sql, parameters));
    return rows.length > 0;
  }
}

const originNames = ['', '_url', '_signer', '_etag', '_modified', '_read_at', '_valid_until'];

function originColumns(first: number): string {
  const set = originNames.map((name, at) => `metadata${name} = $${first + at}`).join(', ');
  return `${set}, metadata_failures = 0, metadata_problem = null, metadata_waiting = null, metadata_waiting_since = null`;
}

function originValues({ validUntil }: IdpMetadata, xml: string, { source, readAt }: MetadataOrigin): unknown[] {
  return [xml, source?.url ?? null, source?.signer ?? null, source?.etag ?? null, source?.modified ?? null, readAt, validUntil];
}

function settingsOf(row: Row): SignInSettings {
  return {
    realmId: row.realm_id,
    host: row.host,
    spEntityId: row.sp_entity_id,
    spKeySealed: row.sp_key_sealed,
    spOtherKeySealed: row.other_key_sealed,
    spCertificates: row.sp_certificates,
    idpEntityId: row.idp_entity_id,
    ssoUrl: row.sso_url,
    sloUrl: row.slo_url,
    idpCertificates: row.idp_certificates,
    idpScopes: row.idp_scopes,
    idpValidUntil: row.metadata_valid_until,
    wantResponseSigned: row.want_response_signed,
    wantAssertionSigned: row.want_assertion_signed,
    wantEncrypted: row.want_encrypted,
    nameIdFormat: row.name_id_format,
    contextClasses: row.context_classes,
    reauthenticateAdmins: row.reauthenticate_admins,
    allowUnsolicited: row.allow_unsolicited,
    adminsNeedMfa: row.admins_need_mfa,
    entitlementPolicy: row.entitlement_policy,
    vendor: row.vendor,
    attributes: storedAttributes(row.attribute_map),
    enabled: row.enabled,
    switchedOnAt: row.switched_on_at,
  };
}
