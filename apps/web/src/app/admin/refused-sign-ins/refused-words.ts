import type { RefusalFamily, RefusedSignIn } from '@akin/contracts';

/** Who has to do something about it, as a tag. */
const tags: Record<RefusalFamily, { label: string; tone: string }> = {
  again: { label: 'Try again', tone: 'tag' },
  late: { label: 'Too late', tone: 'tag' },
  used: { label: 'Used before', tone: 'tag' },
  declined: { label: 'Declined there', tone: 'tag tag--info' },
  proof: { label: 'Second step', tone: 'tag tag--info' },
  unlisted: { label: 'Not on the list', tone: 'tag tag--warn' },
  ended: { label: 'Account not open', tone: 'tag tag--warn' },
  it: { label: 'For IT', tone: 'tag tag--bad' },
  closed: { label: 'Sign-in not open', tone: 'tag tag--bad' },
  paused: { label: 'School paused', tone: 'tag tag--bad' },
  ours: { label: 'Our side', tone: 'tag tag--bad' },
};

export function tagOf({ family }: Pick<RefusedSignIn, 'family'>): { label: string; tone: string } {
  return tags[family];
}

/** What is known of the message beside the reason, a line each. */
export function circumstances(refused: Pick<RefusedSignIn, 'attempt' | 'asked' | 'issuer' | 'times' | 'family'>): string[] {
  const { attempt, asked, issuer, times } = refused;
  if (times > 1) return [`${times.toLocaleString('en-US')} times within the hour`];
  const begun = asked ? 'The person had begun here.' : 'Nobody had begun here, as far as this browser knew.';
  return [attempt === 'out' ? 'A message to sign somebody out.' : begun, ...(issuer ? [`The message says it comes from ${issuer}`] : [])];
}
