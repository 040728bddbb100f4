import { currentSchool, inSchool } from '@akin/tenancy';

/** How many are read at a time; all of them together never are. */
const together = 500;

/** What belongs to these ids, a page at a time. It is asked for after the request was answered, so it opens the school itself. */
export function pagesOf<T>(ids: readonly string[], read: (ids: readonly string[]) => Promise<T[]>): AsyncGenerator<T[]> {
  const school = currentSchool();
  return (async function* () {
    for (let at = 0; at < ids.length; at += together) yield await inSchool(school, () => read(ids.slice(at, at + together)));
  })();
}

/** The same content once its first piece is there: what goes wrong before that can still be said in words. */
export async function begun(content: AsyncGenerator<Buffer>): Promise<AsyncGenerator<Buffer>> {
  const first = await content.next();
  return (async function* () {
    if (first.done) return;
    try {
      yield first.value;
      yield* content;
    } finally {
      await content.return(undefined);
    }
  })();
}
