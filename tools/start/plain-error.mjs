/** An error whose message is a sentence for the person at the terminal; shown without a stack trace. */
export class PlainError extends Error {}

/** What Node, PostgreSQL and npm say when nothing more can be written. */
const full = /ENOSPC|no space left on device|check free disk space/i;

/** Turns what the machine says into such a sentence where we know better words. */
export function explain(error) {
  if (error?.code === 'ENOSPC' || full.test(error?.message ?? '')) {
    return 'The disk is full. Akin needs about 2 GB of free space; make room and start again.';
  }
  if (error instanceof PlainError) return error.message;
  if (error?.code === 'EACCES' || error?.code === 'EPERM') {
    return `Not permitted: ${error.path ?? error.message}. Was Akin started here as another user before? Start it as that user, or give this one the folder.`;
  }
  return error?.stack ?? String(error);
}
