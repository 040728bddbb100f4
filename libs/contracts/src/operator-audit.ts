/** A line of `GET /api/operator/institutions/:slug/audit` and of `GET /api/operator/audit`. */
export interface OperatorAuditLine {
  id: string;
  at: string;
  /** Name of the operator, or null for the command line and Akin itself. */
  by: string | null;
  slug: string | null;
  action: OperatorAction;
  /** For instance the domain, or the day of erasure; never a person. */
  detail: Record<string, string | number | boolean | null>;
}

export const operatorActions = [
  'added',
  'retried',
  'ready',
  'suspended',
  'resumed',
  'archived',
  'restored',
  'erase_asked',
  'erase_cancelled',
  'discarded',
  'erased',
  'domain_added',
  'domain_verified',
  'domain_removed',
  'set_up_link_sent',
  'sign_in_switched_on',
  'sign_in_replaced',
  'sign_in_switched_back',
  'sign_in_values_seen',
  'sign_in_idp_shared',
  'operator_factor_named',
  'break_glass_sent',
  'break_glass_opened',
  'admins_mfa_lifted',
  'sign_in_metadata_accepted',
  'sign_in_key_begun',
  'sign_in_key_switched',
  'sign_in_key_finished',
  'group_first_barred',
  'group_first_allowed',
  'exported',
  'imported',
] as const;
export type OperatorAction = (typeof operatorActions)[number];
