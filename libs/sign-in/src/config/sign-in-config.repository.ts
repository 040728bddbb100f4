import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { AnswerOptions } from './answer-options.js';
import type { EntitlementPolicy } from './entitlement-policy.js';
import type { MetadataSource } from '../metadata/metadata-source.js';
import type { IdpMetadata } from './read-idp-metadata.js';
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
  entitlement_policy: EntitlementPolicy;
  enabled: boolean;
}

/** Where metadata came from, when that was, and when to look there again. */
export interface MetadataOrigin {
  source: MetadataSource | null;
  readAt: Date;
  dueAt: Date | null;
}

@Injectable()
export class SignInConfigRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<SignInSettings | null> {
    const [row] = await this.db.ask<Row>(
      `select realm_id, host, sp_entity_id, sp_key_sealed, k.key_sealed as other_key_sealed,
           array_remove(sp_certificates || k.certificate, null) as sp_certificates,
           idp_entity_id, sso_url, slo_url, idp_certificates, idp_scopes, metadata_valid_until,
           want_response_signed, want_assertion_signed, want_encrypted, name_id_format, context_classes, reauthenticate_admins,
           allow_unsolicited, entitlement_policy, enabled
         from sign_in left join sign_in_key k using (realm_id) where realm_id = $1`,
      [realmId],
    );
    return row ? settingsOf(row) : null;
  }

  async insert(realmId: string, host: string, entityId: string, keySealed: string, certificate: string): Promise<void> {
    await this.db.run((m) =>
      m.query(
        `insert into sign_in (realm_id, host, sp_entity_id, sp_key_sealed, sp_certificates) values ($1, $2, $3, $4, array[$5])
         on conflict (realm_id) do nothing`,
        [realmId, host, entityId, keySealed, certificate],
      ),
    );
  }

  async move(realmId: string, host: string, entityId: string): Promise<void> {
    await this.db.run((m) =>
      m.query('update sign_in set host = $2, sp_entity_id = $3, updated_at = now() where realm_id = $1', [realmId, host, entityId]),
    );
  }

  async realmOfIdp(entityId: string): Promise<string | null> {
    const [row] = await this.db.run((m) =>
      m.query<{ realm_id: string }[]>('select realm_id from sign_in where idp_entity_id = $1', [entityId]),
    );
    return row?.realm_id ?? null;
  }

  async realmOfCertificates(certificates: string[], except: string): Promise<string | null> {
    const [row] = await this.db.run((m) =>
      m.query<{ realm_id: string }[]>('select realm_id from sign_in where idp_certificates && $1 and realm_id <> $2 limit 1', [
        certificates,
        except,
      ]),
    );
    return row?.realm_id ?? null;
  }

  /** Takes this metadata; whatever was known of where the earlier one came from is forgotten with it. */
  async setIdp(realmId: string, idp: IdpMetadata, xml: string, origin: MetadataOrigin): Promise<boolean> {
    return this.changed(
      `update sign_in set idp_entity_id = $2, sso_url = $3, slo_url = $4, idp_certificates = $5, idp_scopes = $6, enabled = true,
         ${originColumns(7)}, metadata_due_at = $14, updated_at = now() where realm_id = $1 returning 1`,
      [realmId, idp.entityId, idp.ssoUrl, idp.sloUrl, idp.certificates, idp.scopes, ...originValues(idp, xml, origin), origin.dueAt],
    );
  }

  /** Only while sign-in is off: what is switched on is changed by `setIdp` alone. */
  async keepMetadata(realmId: string, idp: IdpMetadata, xml: string, origin: MetadataOrigin): Promise<boolean> {
    return this.changed(
      `update sign_in set ${originColumns(2)}, metadata_due_at = null, updated_at = now() where realm_id = $1 and not enabled returning 1`,
      [realmId, ...originValues(idp, xml, origin)],
    );
  }

  /** The metadata that was kept or taken last, and where it came from; whether it is time to look again is not said. */
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
    entitlementPolicy: row.entitlement_policy,
    enabled: row.enabled,
  };
}
