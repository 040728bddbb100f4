import type pg from 'pg';
import type { DataSource } from 'typeorm';

/** How often a unit looks for a connection that knows the school's role. */
export const tries = 5;

/** Whether the database refused a role, or something that role may not do. */
export const isDenied = (problem: unknown) => (problem as { code?: string }).code === '42501';

/** Given to the pool with a connection, it has the connection closed. */
export const spoiled = () => new Error('A connection did not come back clean.');

/** The DataSource's own pool: one question needs nothing of what an ORM puts around a connection. */
export function poolOf(source: DataSource): pg.Pool {
  return (source.driver as unknown as { master: pg.Pool }).master;
}
