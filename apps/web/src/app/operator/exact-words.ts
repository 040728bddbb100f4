/** A moment where the operator is, with the zone it is told in, because schools are in others: `Nov 17, 2026, 2:14 PM EST`. */
export function exactWords(moment: string, timeZone?: string): string {
  const parts = { year: 'numeric', month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' } as const;
  return new Intl.DateTimeFormat('en-US', { ...parts, timeZoneName: 'short', timeZone }).format(new Date(moment));
}
