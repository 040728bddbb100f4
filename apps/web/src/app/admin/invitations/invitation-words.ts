import type { InvitationRow, InvitationState, InvitationSummary } from '@akin/contracts';

export interface InvitationTile {
  state: InvitationState;
  label: string;
  count: number;
  /** Something is to be done. */
  bad: boolean;
}

/** What the tiles count, in the order of the way somebody goes. Rare ones show only when there is somebody. */
export function invitationTiles(summary: InvitationSummary): InvitationTile[] {
  const tile = (state: InvitationState, label: string, count: number, bad = false): InvitationTile => ({ state, label, count, bad });
  return [
    tile('not_invited', 'not invited yet', summary.notInvited),
    tile('planned', 'planned', summary.planned),
    tile('sent', 'invited, not here yet', summary.waiting),
    tile('signed_in', 'signed in', summary.signedIn),
    ...(summary.bounced > 0 ? [tile('bounced', 'came back', summary.bounced, true)] : []),
    ...(summary.optedOut > 0 ? [tile('opted_out', 'want no mail', summary.optedOut)] : []),
  ];
}

const tags: Record<InvitationState, { label: string; tone: string }> = {
  not_invited: { label: 'Not invited', tone: '' },
  planned: { label: 'Planned', tone: 'tag--info' },
  sent: { label: 'Invited', tone: 'tag--accent' },
  bounced: { label: 'Came back', tone: 'tag--bad' },
  opted_out: { label: 'Wants no mail', tone: '' },
  signed_in: { label: 'Signed in', tone: 'tag--good' },
};

export const invitationTag = (state: InvitationState) => tags[state];

/** What the list is called while it shows these. */
export const listNames: Record<InvitationState | '', string> = {
  '': 'Everyone',
  not_invited: 'Not invited yet',
  planned: 'Planned',
  sent: 'Invited, not here yet',
  bounced: 'Mails that came back',
  opted_out: 'Want no mail',
  signed_in: 'Signed in',
};

/** What happened or will happen with one person, in a sentence. `day` says a moment as a day at the school. */
export function rowWords({ state, at, remindedAt, trouble }: InvitationRow, day: (moment: string) => string): string {
  switch (state) {
    case 'planned':
      return at ? `Mail goes ${day(at)}` : 'Held';
    case 'sent':
      return `Invited ${at ? day(at) : ''}${remindedAt ? `, reminded ${day(remindedAt)}` : ''}`.trim();
    case 'bounced':
      return trouble ? `The server said: ${trouble}` : 'The address does not work';
    case 'opted_out':
      return 'Is never written to about joining';
    case 'signed_in':
      return at ? `Invited ${day(at)}` : '';
    default:
      return 'Not written to yet';
  }
}
