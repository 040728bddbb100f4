import { log } from '@akin/platform';
import { asOwner, loginOf, prepareSpareSchemas } from '@akin/tenancy';

/** How often it is looked whether another process, such as the command line, has taken one. */
const lookAgainMs = 60_000;

/**
 * Keeps prepared schemas for the schools to come: now and once in a while. Without any, a school is made from the
 * script, so a failure here holds nobody up.
 * @returns what to call when the provisioner has become idle
 */
export function keepSpares(ownerUrl: string, appUrl: string): () => void {
  let filling = false;
  const fill = () => {
    if (filling) return;
    filling = true;
    asOwner(ownerUrl, (client) => prepareSpareSchemas(client, loginOf(appUrl).name))
      .catch((problem: Error) => log.warn({ problem: problem.message }, 'no schema could be prepared; it is tried again later'))
      .finally(() => (filling = false));
  };
  setInterval(fill, lookAgainMs).unref();
  fill();
  return fill;
}
