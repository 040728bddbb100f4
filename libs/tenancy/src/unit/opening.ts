import { Refusal } from '@akin/platform';

/** Identifiers come from the registry, yet nothing that is not plain ever reaches a statement. */
const plainName = /^(?!none$)[a-z_][a-z0-9_]{0,62}$/;

/** How a unit opens: its schema and its role, for as long as its transaction lasts. */
export interface Opening {
  role: string;
  /** Opens a transaction for several statements. */
  begin: string;
  /** For the transaction a single packet is. */
  local: string;
}

/**
 * How a unit in this schema and role opens.
 * @throws Refusal `wrong_school` for a name that is not a plain identifier
 */
export function openingOf(schema: string, role: string): Opening {
  if (!plainName.test(schema) || !plainName.test(role)) throw new Refusal('wrong_school');
  return {
    role,
    begin: `BEGIN; SET LOCAL search_path TO "${schema}"; SET LOCAL ROLE "${role}"`,
    local: `select set_config('search_path', '"${schema}"', true), set_config('role', '${role}', true)`,
  };
}
