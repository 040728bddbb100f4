const format = new Intl.ListFormat('en-US', { type: 'conjunction' });

/** `Spanish`, `Spanish and Twi`, `Spanish, Twi, and Hindi`. */
export function listAnd(labels: readonly string[]): string {
  return format.format(labels);
}
