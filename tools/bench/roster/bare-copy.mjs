import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import copyStreams from 'pg-copy-streams';
import { asOwner } from '@akin/tenancy';
import { headings } from './make-roster.mjs';

/** How long PostgreSQL takes to COPY these rows into one plain table, in milliseconds; what it is given is ready beforehand. */
export function bareCopy(bench, csv) {
  return asOwner(bench.ownerUrl, async (client) => {
    await client.query('drop table if exists public.bare_copy');
    await client.query(`create table public.bare_copy (${headings.map((_, at) => `c${at} text`).join(', ')})`);
    const begun = performance.now();
    const into = client.query(copyStreams.from('copy public.bare_copy from stdin (format csv, header)'));
    const done = finished(into);
    for (let at = 0; at < csv.length; at += 65_536) if (!into.write(csv.subarray(at, at + 65_536))) await once(into, 'drain');
    into.end();
    await done;
    return performance.now() - begun;
  });
}
