/** `3 mails`, `1 mail`, `No mail` */
export function countWords(count: number): string {
  if (count === 0) return 'No mail';
  return `${count.toLocaleString('en-US')} ${count === 1 ? 'mail' : 'mails'}`;
}

/** `5:29 PM` today, `Nov 22, 5:29 PM` before, in the given zone or this machine's. */
export function timeWords(iso: string, now: Date, timeZone?: string): string {
  const at = new Date(iso);
  const day = (date: Date) => new Intl.DateTimeFormat('en-US', { dateStyle: 'short', timeZone }).format(date);
  const today = day(at) === day(now);
  const form: Intl.DateTimeFormatOptions = {
    ...(today ? {} : { month: 'short', day: 'numeric' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  };
  return new Intl.DateTimeFormat('en-US', form).format(at);
}

/** The name in `Northfield School of Medicine <northfield@akin.example>`, or the address when there is none. */
export function senderName(from: string): string {
  return /^"?([^"<]+?)"?\s*<[^>]*>$/.exec(from)?.[1] ?? from;
}
