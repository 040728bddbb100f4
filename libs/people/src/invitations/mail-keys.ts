/** Under which a mail is written once. `round` counts how often somebody was invited anew because an address did not work. */
export function invitationKey(personId: string, round: number): string {
  return `invitation:${personId}${suffix(round)}`;
}

export function reminderKey(days: number, personId: string, round: number): string {
  return `invitation-reminder-${days}:${personId}${suffix(round)}`;
}

/** Whose invitation or reminder a key is of; null for other mails. */
export function readMailKey(key: string): { personId: string; round: number } | null {
  const [, personId, round = '0'] = /^invitation(?:-reminder-\d+)?:([0-9a-f-]{36})(?::(\d+))?$/.exec(key) ?? [];
  return personId === undefined ? null : { personId, round: Number(round) };
}

const suffix = (round: number) => (round === 0 ? '' : `:${round}`);
