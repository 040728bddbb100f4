/** How a number is shown: as a day, with zeros ahead up to so many digits, or as it is. */
export type NumberFormat = 'day' | 'time' | { digits: number } | null;

/** What a format makes of a number: `mm/dd/yyyy` a day, `000000` six digits. */
export function formatOf(code: string): NumberFormat {
  const [first] = code.replace(/"[^"]*"|\\.|_.|\*./g, '').split(';');
  const bare = first.replace(/\[[^\]]*\]/g, '').trim();
  if (/^0{2,}$/.test(bare)) return { digits: bare.length };
  if (/^general$/i.test(bare) || /[0#?]/.test(bare.replace(/\.0+$/, ''))) return null;
  if (/[yd]/i.test(bare) || /m{3,}/i.test(bare)) return 'day';
  return /[hs]/i.test(bare) ? 'time' : null;
}
