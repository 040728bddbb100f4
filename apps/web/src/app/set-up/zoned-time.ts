/** `4:40 pm MST`: whoever sets sign-in up may sit in another time zone than the school. */
export function zonedTime(moment: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, hour: 'numeric', minute: '2-digit', timeZoneName: 'short' });
  return parts.format(new Date(moment)).replace('AM', 'am').replace('PM', 'pm');
}
