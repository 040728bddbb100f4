/** What a name server said about the record of a domain. */
export type RecordAnswer = { kind: 'records'; values: string[] } | { kind: 'none' } | { kind: 'silent' };

/**
 * Whether the record is there, as words for the operator.
 * @returns null when it is, else what was found instead
 */
export function readRecord(answer: RecordAnswer, name: string, value: string): string | null {
  if (answer.kind === 'silent') return 'The name server did not answer. This says nothing about the record; please check again in a while.';
  if (answer.kind === 'none' || answer.values.length === 0)
    return `There is no TXT record at ${name} yet. A new record can take an hour to be seen.`;
  if (answer.values.some((found) => found.trim() === value)) return null;
  return answer.values.some((found) => found.trim().startsWith('akin-verification='))
    ? `The TXT record at ${name} has another value; it may be from an earlier attempt.`
    : `There is a TXT record at ${name}, but not this one.`;
}
