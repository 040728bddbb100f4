import { asOwner } from './owner-connection.js';

/**
 * Does work on a school's making while no other process does any; whoever comes second waits and then sees what the
 * first one left. The lock is not the one a migration takes for its transaction, so that the work may migrate. It lives
 * as long as its connection: a process that is killed gives it back. Where there is no connection to be had the work is
 * begun all the same: what in it needs the owner's rights fails, and is the one to say why.
 */
export async function oneAtATime<T>(ownerUrl: string, schoolId: string, work: () => Promise<T>): Promise<T> {
  let begun = false;
  try {
    return await asOwner(ownerUrl, async (client) => {
      await client.query('select pg_advisory_lock(hashtextextended($1, 1))', [schoolId]);
      begun = true;
      return work();
    });
  } catch (problem) {
    if (begun) throw problem;
    return work();
  }
}
