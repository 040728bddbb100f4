import { inSchool, type School } from '@akin/tenancy';
import type { TestDatabase } from '@akin/tenancy/testing';
import type { Reply } from './browser.js';

/** The number that a page asks to mention; undefined when it has none. */
export function referenceOn({ body }: Pick<Reply, 'body'>): string | undefined {
  return /class="reference"><b>([^<]+)</.exec(body)?.[1];
}

/** What the log of the school (or of the operator) says of the refusal whose page this is. */
export async function refusalBehind(
  t: TestDatabase,
  school: School | null,
  reply: Pick<Reply, 'body'>,
): Promise<Record<string, unknown> | undefined> {
  const ask = (m: { query(sql: string, values: unknown[]): Promise<unknown> }) =>
    m.query(`select * from ${school ? '' : 'outside_'}sign_in_refusal where reference = $1`, [referenceOn(reply)]) as Promise<
      Record<string, unknown>[]
    >;
  const [row] = school ? await inSchool(school, () => t.db.run(ask)) : await t.national.run(ask);
  return row;
}

/** Why the person was refused, as the log has it. */
export async function reasonBehind(t: TestDatabase, school: School | null, reply: Pick<Reply, 'body'>): Promise<unknown> {
  return (await refusalBehind(t, school, reply))?.['reason'];
}
