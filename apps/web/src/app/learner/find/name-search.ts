import { type SavedQuery, savedSearchLimits, type Wished } from '@akin/contracts';

/** A name for a search that was not given one: its words, then what it asks for first, as far as it fits. */
export function nameSearch({ words, filters, wishes }: SavedQuery, labelOf: (wished: Wished) => string): string {
  const parts = [...(words ? [`“${words}”`] : []), ...[...filters, ...wishes.filter(({ weight }) => weight !== 'not_wanted')].map(labelOf)];
  const name = parts.reduce((so, part) => (so && `${so}, ${part}`.length > savedSearchLimits.name ? so : so ? `${so}, ${part}` : part), '');
  return name.length > savedSearchLimits.name ? `${name.slice(0, savedSearchLimits.name - 1)}…` : name || 'Everybody with room';
}
