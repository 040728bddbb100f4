import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { asOwner } from '@akin/tenancy';

/** What a process holds for itself alone, in MB: what it shares with others (a database server's buffers) is not counted. */
export function privateMemory(pid) {
  const said = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const parts = [...said.matchAll(/^Private_(?:Clean|Dirty):\s+(\d+) kB$/gm)].map(([, kilobytes]) => Number(kilobytes));
  return parts.reduce((sum, part) => sum + part, 0) / 1024;
}

/** The largest of the database backends that serve this process, in MB; 0 when there is none. */
export async function largestBackend(bench, clientPid) {
  const ports = new Set(localPorts(clientPid));
  const { rows } = await asOwner(bench.ownerUrl, (client) =>
    client.query(`select pid, client_port from pg_stat_activity where application_name = 'akin' and client_port > 0`),
  );
  const sizes = rows.filter((row) => ports.has(row.client_port)).map(({ pid }) => measured(pid));
  return Math.max(0, ...sizes);
}

/** A backend may have been closed a moment ago. */
function measured(pid) {
  try {
    return privateMemory(pid);
  } catch {
    return 0;
  }
}

function localPorts(pid) {
  const links = readdirSync(`/proc/${pid}/fd`).map((name) => linkOf(`/proc/${pid}/fd/${name}`));
  const sockets = new Set(links.map((link) => /^socket:\[(\d+)\]$/.exec(link)?.[1]).filter(Boolean));
  const lines = ['tcp', 'tcp6'].flatMap((kind) => readFileSync(`/proc/net/${kind}`, 'utf8').trim().split('\n').slice(1));
  return lines
    .map((line) => line.trim().split(/\s+/))
    .filter((fields) => sockets.has(fields[9]))
    .map((fields) => parseInt(fields[1].split(':')[1], 16));
}

function linkOf(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
