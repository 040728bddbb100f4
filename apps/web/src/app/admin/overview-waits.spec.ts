import type { InvitationSummary, ProgramCounters, RosterLine } from '@akin/contracts';
import { overviewWaits } from './overview-waits';

const counters = (mentors: number, openRequests = 0): ProgramCounters => ({
  mentors,
  openRequests,
  specialties: 0,
  subspecialties: 0,
  racialIdentities: 0,
  sexualOrientations: 0,
  nativeLanguages: 0,
  homeStates: 0,
  homeCountries: 0,
  cmeClaims: 0,
  relationships: 0,
  learners: 0,
  invited: 0,
});
const nobody: InvitationSummary = {
  notInvited: 0,
  planned: 0,
  invited: 0,
  signedIn: 0,
  active: 0,
  waiting: 0,
  reminded: 0,
  bounced: 0,
  optedOut: 0,
};
const invitations = (invited: number, waiting: number) => ({ ...nobody, invited, waiting, signedIn: invited - waiting });
const roster = (state: RosterLine['state'], rejected: number): RosterLine => ({
  id: 'r1',
  kind: 'faculty',
  whole: true,
  uploadedBy: null,
  fileName: 'fall.csv',
  state,
  uploadedAt: '2026-11-17T12:00:00Z',
  counts: { rows: 9, added: 9, changed: 0, unchanged: 0, rejected, missing: 0 },
});

describe('overviewWaits', () => {
  it('asks an empty school for its roster', () => {
    const waits = overviewWaits({ counters: counters(0), invitations: invitations(0, 0), newest: null, desk: 0, imports: true });
    expect(waits.next).toMatchObject({ title: 'Bring your faculty roster aboard', link: '/admin/rosters' });
    expect(waits.others).toEqual([]);
  });

  it.each([
    [3, '3 rows need a decision first.'],
    [1, '1 row needs a decision first.'],
    [0, 'Every row is in order.'],
  ])('puts an unsaved roster first, with %s rejected rows', (rejected, sentence) => {
    const waits = overviewWaits({
      counters: counters(0),
      invitations: invitations(0, 0),
      newest: roster('checked', rejected),
      desk: 0,
      imports: true,
    });
    expect(waits.next?.link).toBe('/admin/rosters/r1');
    expect(waits.next?.text).toContain(sentence);
  });

  it('asks nothing of those who may not import', () => {
    expect(overviewWaits({ counters: counters(0), invitations: invitations(0, 0), newest: null, desk: 0, imports: false }).next).toBeNull();
  });

  it('has no next step once the roster is aboard, only what waits', () => {
    const waits = overviewWaits({
      counters: counters(100, 4),
      invitations: invitations(214, 63),
      newest: roster('committed', 0),
      desk: 0,
      imports: true,
    });
    expect(waits.next).toBeNull();
    expect(waits.others.map((wait) => wait.text)).toEqual([
      '63 people of 214 invited have not signed in yet.',
      '4 requests are waiting for a mentor’s answer. We remind the mentors for you.',
    ]);
  });

  it.each([
    [1, '1 thing waits at the desk'],
    [3, '3 things wait at the desk'],
  ])('puts what waits at the desk first: %s', (desk, words) => {
    const waits = overviewWaits({ counters: counters(5, 1), invitations: invitations(5, 2), newest: null, desk, imports: true });
    expect(waits.others[0]).toMatchObject({ text: expect.stringContaining(words), link: '/admin/desk' });
    expect(waits.others).toHaveLength(3);
  });

  it('says nothing waits when nothing does', () => {
    expect(overviewWaits({ counters: counters(5), invitations: invitations(5, 0), newest: null, desk: 0, imports: true })).toEqual({
      next: null,
      others: [],
    });
  });
});
