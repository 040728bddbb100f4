import { Injectable } from '@nestjs/common';
import { NationalDb } from '@akin/tenancy';
import type { AnswerOptions } from './answer-options.js';
import type { EntitlementPolicy } from './entitlement-policy.js';
import type { IdpMetadata } from './read-idp-metadata.js';
import type { SignInSettings } from './sign-in-settings.js';

interface Row {
  realm_id: string;
  host: string;
  sp_entity_id: string;
  sp_key_sealed: string;
  sp_certificates: string[];
  idp_entity_id: string | null;
  sso_url: string | null;
  slo_url: string | null;
  idp_certificates: string[];
  idp_scopes: string[];
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

@Injectable()
export class SignInConfigRepository {
  constructor(private readonly db: NationalDb) {}

  async find(realmId: string): Promise<SignInSettings | null> {
    const [row] = await this.db.run((m) =>
      m.query<Row[]>(
        `select realm_id, host, sp_entity_id, sp_key_sealed, sp_certificates, idp_entity_id, sso_url, slo_url, idp_certificates, idp_scopes,
           want_response_signed, want_assertion_signed, want_encrypted, name_id_format, context_classes, reauthenticate_admins,
           allow_unsolicited, entitlement_policy, enabled
         from sign_in where realm_id = $1`,
        [realmId],
      ),
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

  async setIdp(realmId: string, idp: IdpMetadata, xml: string): Promise<boolean> {
    return this.changed(
      `update sign_in set idp_entity_id = $2, sso_url = $3, slo_url = $4, idp_certificates = $5, idp_scopes = $6, metadata = $7,
         enabled = true, updated_at = now() where realm_id = $1 returning 1`,
      [realmId, idp.entityId, idp.ssoUrl, idp.sloUrl, idp.certificates, idp.scopes, xml],
    );
  }

  /** Only while sign-in is off: what is switched on is changed by `setIdp` alone. */
  async keepMetadata(realmId: string, xml: string): Promise<boolean> {
    return this.changed('update sign_in set metadata = $2, updated_at = now() where realm_id = $1 and not enabled returning 1', [
      realmId,
      xml,
    ]);
  }

  async metadataOf(realmId: string): Promise<string | null> {
    const [row] = await this.db.ask<{ metadata: string | null }>('select metadata from sign_in where realm_id = $1', [realmId]);
    return row?.metadata ?? null;
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

function settingsOf(row: Row): SignInSettings {
  return {
    realmId: row.realm_id,
    host: row.host,
    spEntityId: row.sp_entity_id,
    spKeySealed: row.sp_key_sealed,
    spCertificates: row.sp_certificates,
    idpEntityId: row.idp_entity_id,
    ssoUrl: row.sso_url,
    sloUrl: row.slo_url,
    idpCertificates: row.idp_certificates,
    idpScopes: row.idp_scopes,
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
