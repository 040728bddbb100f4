import type { SavedSearch } from '@akin/contracts';
import { count } from '../wording/count';

/** Who came for what was looked for earlier, in words; null where nobody did. */
export function freshWords(
  searches: readonly SavedSearch[],
  words: { mentor: string; mentors: string },
): { title: string; text: string } | null {
  const fresh = searches.filter((search) => search.fresh > 0);
  const [only] = fresh;
  if (!only) return null;
  if (fresh.length > 1)
    return { title: `Somebody new fits ${fresh.length} of your saved searches`, text: fresh.map(({ name }) => name).join('; ') };
  const many = count(only.fresh, `new ${words.mentor} fits`, `new ${words.mentors} fit`);
  return { title: `${many} what you looked for`, text: only.name };
}
