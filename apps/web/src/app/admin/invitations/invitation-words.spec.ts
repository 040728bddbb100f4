import type { InvitationRow, InvitationSummary } from '@akin/contracts';
import { invitationTiles, rowWords } from './invitation-words';

const summary: InvitationSummary = {
  ...{ notInvited: 4, planned: 3, invited: 9, signedIn: 5, active: 2, waiting: 2, reminded: 1, bounced: 0, optedOut: 0 },
};

describe('the tiles', () => {
  it('leave out what concerns nobody', () => {
    expect(invitationTiles(summary).map(({ state, count }) => [state, count])).toEqual([
      ['not_invited', 4],
      ['planned', 3],
      ['sent', 2],
      ['signed_in', 5],
    ]);
  });

  it('mark what needs somebody', () => {
    expect(
      invitationTiles({ ...summary, bounced: 1, optedOut: 1 })
        .filter(({ bad }) => bad)
        .map(({ state }) => state),
    ).toEqual(['bounced']);
  });
});

const row = (over: Partial<InvitationRow>): InvitationRow => ({
  ...{ personId: 'a', name: 'Ada', mail: 'a@b.example', state: 'sent', at: null, remindedAt: null, trouble: null },
  ...over,
});

it.each([
  [row({ state: 'planned', at: 'Monday' }), 'Mail goes on Monday'],
  [row({ state: 'planned' }), 'Held'],
  [row({ at: 'Monday' }), 'Invited on Monday'],
  [row({ at: 'Monday', remindedAt: 'Friday' }), 'Invited on Monday, reminded on Friday'],
  [row({ state: 'bounced', trouble: '5.1.1 No such user' }), 'The server said: 5.1.1 No such user'],
  [row({ state: 'bounced' }), 'The address does not work'],
  [row({ state: 'opted_out' }), 'Is never written to about joining'],
  [row({ state: 'not_invited' }), 'Not written to yet'],
])('says what happened (%#)', (given, words) => expect(rowWords(given, (day) => `on ${day}`)).toBe(words));
