const titles = /^(dr|prof|mr|mrs|ms|mx)\.?\s+/i;

/** Up to two initials of a name, titles and degrees left out: `Dr. Adwoa Osei, MD` gives `AO`. */
export function initialsOf(name: string): string {
  const words = (name.split(',')[0] ?? '').trim().replace(titles, '').split(/\s+/).filter(Boolean);
  const first = words.at(0)?.[0] ?? '';
  const last = words.length > 1 ? (words.at(-1)?.[0] ?? '') : '';
  return (first + last).toUpperCase();
}
