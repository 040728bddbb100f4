import { Injectable } from '@nestjs/common';
import { schoolRoles, type AdmissionPolicy, type AdmissionRule, type ConfirmPolicy } from '@akin/contracts';
import { NationalDb } from '@akin/tenancy';
import type { EntitlementPolicy } from '../../config/entitlement-policy.js';

interface Row {
  rules: AdmissionRule[];
  entitlements: EntitlementPolicy;
  confirm: ConfirmPolicy;
}

/** Who may come in, as it stands with the school's sign-in settings. */
@Injectable()
export class AdmissionRepository {
  constructor(private readonly db: NationalDb) {}

  /** Null before the school's sign-in was prepared. */
  async find(realmId: string): Promise<AdmissionPolicy | null> {
    const [row] = await this.db.ask<Row>(
      'select admission_rules as rules, entitlement_policy as entitlements, confirm_new_identifiers as confirm from sign_in where realm_id = $1',
      [realmId],
    );
    return row ? { rules: [...row.rules, ...rulesOf(row.entitlements)], confirmNewIdentifiers: row.confirm } : null;
  }

  /** False before the school's sign-in was prepared. */
  async save(realmId: string, { rules, confirmNewIdentifiers }: AdmissionPolicy): Promise<boolean> {
    const others = rules.filter(({ by }) => by !== 'entitlement');
    const saved = await this.db.run((m) =>
      m.query<[unknown[], number]>(
        `update sign_in set admission_rules = $2, entitlement_policy = $3, confirm_new_identifiers = $4, updated_at = now()
         where realm_id = $1 returning 1`,
        [realmId, JSON.stringify(others), JSON.stringify(entitlementsOf(rules)), confirmNewIdentifiers],
      ),
    );
    return saved[0].length > 0;
  }

  /** Says only when an identifier waits for a yes. */
  async setConfirm(realmId: string, confirm: ConfirmPolicy): Promise<void> {
    await this.db.run((m) => m.query('update sign_in set confirm_new_identifiers = $2 where realm_id = $1', [realmId, confirm]));
  }
}

/** The database keeps no order of its own here; they are read as the roles are listed everywhere. */
function rulesOf(entitlements: EntitlementPolicy): AdmissionRule[] {
  const rules = Object.entries(entitlements).flatMap(([value, roles]) =>
    roles.flatMap((role) => (role === 'operator' ? [] : [{ by: 'entitlement' as const, value, role }])),
  );
  return rules.toSorted((a, b) => schoolRoles.indexOf(a.role) - schoolRoles.indexOf(b.role) || (a.value < b.value ? -1 : 1));
}

function entitlementsOf(rules: readonly AdmissionRule[]): EntitlementPolicy {
  const values = [...new Set(rules.filter(({ by }) => by === 'entitlement').map(({ value }) => value))];
  return Object.fromEntries(
    values.map((value) => [value, rules.filter((rule) => rule.by === 'entitlement' && rule.value === value).map(({ role }) => role)]),
  );
}
