import { Refusal } from '@akin/platform';

/** Identifiers come from the registry, yet nothing that is not plain ever reaches a statement. */
const plainName = /^[a-z_][a-z0-9_]{0,62}$/;

/** How a unit opens. */
export interface Opening {
  /** The role it takes on. */
  role: string;
  /** Transaction, schema and role; they always leave together. */
  statements: readonly string[];
}

/**
 * How a unit in this schema and role opens.
 * @throws Refusal `wrong_school` for a name that is not a plain identifier
 */
export function openingOf(schema: string, role: string): Opening {
  if (!plainName.test(schema) || !plainName.test(role)) throw new Refusal('wrong_school');
  return { role, statements: ['BEGIN', `SET LOCAL search_path TO "${schema}"`, `SET LOCAL ROLE "${role}"`] };
}
