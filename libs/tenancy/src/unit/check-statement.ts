import { Refusal } from '@akin/platform';

/** What a room may say: read, write, and savepoints for nested work. */
const allowed = /^\s*(select|insert|update|delete|with|values|savepoint|release savepoint|rollback to savepoint)\b/i;

/**
 * What would steer the connection from inside a statement that looks harmless: functions that do, functions that run
 * another text as a statement, and escaped names that would hide either.
 */
const steering =
  /\b(set_config|set_limit|pg_settings|pg_(?:try_)?advisory_lock(?:_shared)?|dblink\w*|lo_import|lo_export|pg_read_\w+|(?:query|cursor)_to_xml\w*|ts_stat|ts_rewrite)\b|\bu&["']/i;

const known = new Set<string>();
const knownLimit = 5000;

/**
 * Lets a statement pass, or not. Texts are constants of the program with `$1` parameters, so the answer is
 * remembered; session-level locks are refused because they would outlive the unit.
 * @throws Refusal `forbidden_statement`
 */
export function checkStatement(text: unknown): void {
  if (typeof text !== 'string') throw new Refusal('forbidden_statement');
  if (known.has(text)) return;
  if (!allowed.test(text) || steering.test(text)) throw new Refusal('forbidden_statement');
  if (known.size < knownLimit) known.add(text);
}
