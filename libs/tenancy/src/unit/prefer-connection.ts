import type pg from 'pg';
import type { GuardedClient } from './guarded-client.js';

/** Idle connections as pg's pool keeps them; it hands out the last one. */
interface Idle {
  _idle: { client: GuardedClient }[];
}

/**
 * Has the pool hand out next, if it can choose, a connection that has been this role's before, or else the one that has
 * been the fewest roles'. What a database connection has read up about a school's tables, it keeps: asked about the same
 * schools again it answers much sooner, and asked about few of them it stays small.
 */
export function preferConnection(pool: pg.Pool, role: string): void {
  const idle = (pool as unknown as Idle)._idle;
  if (idle.length < 2) return;
  const rank = ({ client }: { client: GuardedClient }) => (client.knows(role) ? -1 : client.known);
  const best = idle.reduce((found, _item, at) => (rank(idle[at]) <= rank(idle[found]) ? at : found), 0);
  idle.push(...idle.splice(best, 1));
}
