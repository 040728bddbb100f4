import { Refusal } from '@akin/platform';
import { Explained } from './explained.js';

const whereToLook = 'Nothing is lost, and trying again is safe. The provisioner’s log has the details.';

/** What the codes of PostgreSQL and of the network mean for somebody who runs neither. */
const reasons: [codes: RegExp, words: string][] = [
  [/^(08...|57P..|3D000|28...|ECONN[A-Z]+|ENOTFOUND|ETIMEDOUT|EPIPE)$/, 'The database could not be reached.'],
  [/^(55P03|57014|40P01|40001)$/, 'The database was busy with something else for too long.'],
  [/^53...$/, 'The database has no room or no connection left.'],
  [/^42501$/, 'The provisioner’s rights in the database do not suffice.'],
];

/** Why a step failed, as the operator reads it: what Akin says itself word for word, a machine's own words never. */
export function whyItFailed(problem: unknown): string {
  if (problem instanceof Refusal) return [problem.message, ...(problem.detail?.fields ?? []).map(({ message }) => message)].join(' ');
  if (problem instanceof Explained) return problem.message;
  const code = String((problem as { code?: unknown } | null)?.code ?? '');
  const words = reasons.find(([codes]) => codes.test(code))?.[1] ?? 'Something went wrong on our side.';
  return `${words} ${whereToLook}`;
}
