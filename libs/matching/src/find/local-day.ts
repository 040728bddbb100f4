/** The calendar day of an instant at the school, `YYYY-MM-DD`. `timeZone` is an IANA name. */
export function localDay(at: Date, timeZone: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(at);
}
