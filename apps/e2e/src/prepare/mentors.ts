import { ask } from '../stage/call-api.js';
import type { Visitor } from '../stage/visitor.js';

export interface Offering {
  specialty: string;
  helpsWith: readonly string[];
  capacity: number;
  languages?: readonly string[];
}

/** Makes the signed-in person an active mentor without the clicks. */
export async function becomesMentor({ page }: Visitor, { specialty, helpsWith, capacity, languages = [] }: Offering): Promise<void> {
  await ask(page, 'PATCH', '/api/me/profile', { specialty });
  await ask(page, 'PATCH', '/api/me/mentoring', { helpsWith, capacity });
  if (languages.length > 0) await ask(page, 'PUT', '/api/me/facets/language', { terms: languages, audience: 'school' });
  await ask(page, 'POST', '/api/me/mentor/activate', {});
}
