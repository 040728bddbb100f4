/** The calendar day, `YYYY-MM-DD`, that an instant falls on where clocks show `timeZone` (an IANA name; unknown ones throw a RangeError). */
export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
