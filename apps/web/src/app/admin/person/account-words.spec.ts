import { accountActions, type ExportFacts, mergeCounts } from '@akin/contracts';
import { accountTag, actorWords, eventWords, figureLine } from './account-words';

describe('what was done', () => {
  it.each(accountActions)('%s has words', (action) => {
    expect(eventWords({ action, detail: {} })).not.toBe(action);
  });

  it('names the role and the identifier', () => {
    expect(eventWords({ action: 'role_given', detail: { role: 'cme_office' } })).toBe('Given the role CME office');
    expect(eventWords({ action: 'confirmed', detail: { kind: 'entra_object' } })).toContain('Entra object ID');
  });

  it.each<[ExportFacts, string]>([
    [{ list: 'people', format: 'csv', rows: 1 }, 'Downloaded the list of people (1 row, CSV)'],
    [
      { list: 'people', format: 'xlsx', rows: 1204, role: 'mentor', waiting: true, searched: true },
      'Downloaded the list of people (Mentor, not signed in yet, after a search; 1,204 rows, Excel)',
    ],
    [{ list: 'selection', format: 'csv', rows: 0, state: 'approved' }, 'Downloaded the list of applications (approved; 0 rows, CSV)'],
  ])('says what was taken away: %j', (facts, words) => expect(eventWords({ action: 'exported', detail: { export: facts } })).toBe(words));

  it.each([
    [null, 'By signing in'],
    [{ id: 'a', name: 'Ada Okafor' }, 'Ada Okafor'],
    [{ id: 'a', name: null }, 'Somebody whose account is no longer here'],
  ])('by %j', (actor, words) => expect(actorWords({ actor })).toBe(words));
});

it.each([
  ['suspended', true, 'Suspended'],
  ['active', true, 'No longer listed'],
  ['active', false, 'Signs in'],
  ['invited', false, 'Not signed in yet'],
  ['closed', false, 'Closed'],
] as const)('%s, leaving %s: %s', (state, leaving, label) => expect(accountTag({ state, leaving }).label).toBe(label));

it.each(mergeCounts)('%s have a name and a figure', (what) => {
  expect(figureLine({ what, count: 0 }).label).toBeTruthy();
  expect(figureLine({ what, count: 1204 }).words).toMatch(what === 'profile' ? /Filled in/ : /1,204/);
});
