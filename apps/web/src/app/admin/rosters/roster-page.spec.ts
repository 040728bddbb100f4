import type { HttpTestingController } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { RosterView } from '@akin/contracts';
import { column, fallRoster } from './testing/fall-roster';
import { openRoster, prepareRosterPage, settle } from './testing/open-roster';

const result = { added: 2, changed: 0, unchanged: 1, leftOut: 1, flagged: 0, invited: 2 };
const clean: RosterView = { ...fallRoster, counts: { ...fallRoster.counts, rejected: 0 }, problems: [], ready: true };

describe('RosterPage', () => {
  let http: HttpTestingController;

  beforeEach(() => (http = prepareRosterPage()));

  describe('columns', () => {
    it('says how the file was read, and that the identity column was not', async () => {
      const { page } = await openRoster(http, fallRoster, { step: 'columns' });
      expect(page.textContent).toContain('2 lines above the header left out');
      expect(page.textContent).toContain('The Ethnicity column was left unread.');
      expect(page.querySelector<HTMLSelectElement>('[aria-label="“Ethnicity” becomes"]')?.disabled).toBe(true);
    });

    it('shows examples as they are in the file, and lets an address break at its joints', async () => {
      const mail = { ...column(0, 'Mail', 'mail'), samples: ['a.b@x.example', 'c@x.example'] };
      const columns = [mail, ...fallRoster.columns.slice(1)];
      const { page } = await openRoster(http, { ...fallRoster, columns }, { step: 'columns' });
      expect(page.querySelector('.samples')?.textContent).toBe('a.b@x.example · c@x.example');
      expect(page.querySelectorAll('.samples wbr').length).toBeGreaterThan(3);
    });

    it('goes no further until the columns it needs are told', async () => {
      const columns = fallRoster.columns.slice(1);
      const { page, button } = await openRoster(http, { ...fallRoster, columns }, { step: 'check' });
      expect(page.querySelector('h1')?.textContent).toBe('Name the columns');
      expect(page.textContent).toContain('Tell us which column holds the e-mail.');
      expect(button('Next: words')?.disabled).toBe(true);
    });

    it('sends choices made while another is checked together, afterwards', async () => {
      const { page, answer } = await openRoster(http, fallRoster, { step: 'columns' });
      const choose = async (name: string, field: string) => {
        const select = page.querySelector<HTMLSelectElement>(`[aria-label="“${name}” becomes"]`) as HTMLSelectElement;
        select.value = field;
        select.dispatchEvent(new Event('change'));
        await settle();
      };
      await choose('Dept', 'department');
      await choose('Name', 'family_name');
      const first = await answer('/api/rosters/r1/columns', {
        ...fallRoster,
        columns: fallRoster.columns.with(2, column(2, 'Dept', 'department')),
      });
      expect(first.columns).toEqual([
        { index: 0, field: 'mail' },
        { index: 1, field: 'full_name' },
        { index: 2, field: 'department' },
        { index: 3, field: 'identity' },
      ]);
      const second = await answer('/api/rosters/r1/columns', fallRoster);
      expect(second.columns[1]).toEqual({ index: 1, field: 'family_name' });
      expect(second.columns[2]).toEqual({ index: 2, field: 'department' });
    });

    it('shows the column as it was when the server did not take the choice', async () => {
      const { page } = await openRoster(http, fallRoster, { step: 'columns' });
      const select = page.querySelector<HTMLSelectElement>('[aria-label="“Dept” becomes"]') as HTMLSelectElement;
      select.value = 'title';
      select.dispatchEvent(new Event('change'));
      await settle();
      http
        .expectOne('/api/rosters/r1/columns')
        .flush({ code: 'roster_under_way', message: 'Please wait.' }, { status: 409, statusText: 'Conflict' });
      await settle();
      expect(page.querySelector('.banner--bad')?.textContent).toContain('The column was not changed.');
      expect(select.value).toBe('ignore');
    });
  });

  describe('saving', () => {
    it('saves only after the rejected rows are left out, and shows what was done', async () => {
      const { page, button, press, answer } = await openRoster(http, fallRoster);
      expect(button('Save 2 changes')?.disabled).toBe(true);
      await press('Leave it out');
      await press('Save 2 changes');
      const saved = { ...fallRoster, state: 'committed', result };
      expect(await answer('/api/rosters/r1/commit', saved)).toEqual({ leaveOutRejected: true, invite: true });
      await answer('/api/rosters/r1', saved);
      expect(page.querySelector('h1')?.textContent).toBe('The roster is aboard');
      expect(page.textContent).toContain('2 invitations are on the way');
    });

    it('invites no learners', async () => {
      const { page, press, answer } = await openRoster(http, { ...clean, kind: 'learners' }, { show: 'rejected' });
      expect(page.querySelector('ak-commit-bar input')).toBeNull();
      await press('Save 2 changes');
      expect(await answer('/api/rosters/r1/commit', clean)).toEqual({ leaveOutRejected: false, invite: false });
    });

    it('goes on after a reload with the rows left out and nobody invited', async () => {
      const before = await openRoster(http, fallRoster);
      await before.press('Leave it out');
      before.page.querySelector<HTMLInputElement>('ak-commit-bar input')?.click();
      await settle();
      const { page, press } = await openRoster(http, fallRoster);
      expect(page.querySelector<HTMLInputElement>('ak-commit-bar input')?.checked).toBe(false);
      await press('Save 2 changes');
      expect(http.expectOne('/api/rosters/r1/commit').request.body).toEqual({ leaveOutRejected: true, invite: false });
    });

    it('shows the news and the fresh check when the school changed meanwhile', async () => {
      const { page, press, answer } = await openRoster(http, clean, { show: 'rejected' });
      await press('Save 2 changes');
      const body = { code: 'roster_out_of_date', message: 'It was run again; please look once more.' };
      http.expectOne('/api/rosters/r1/commit').flush(body, { status: 409, statusText: 'Conflict' });
      await settle();
      await answer('/api/rosters/r1', fallRoster);
      expect(page.querySelector('.banner--warn')?.textContent).toContain('please look once more');
      expect(page.textContent).toContain('1 row needs a decision');
    });

    it('asks before it takes a saved roster back, and says what that did', async () => {
      const undo = { until: '2026-11-18T20:14:00Z', people: 2, staying: [{ person: 'Adwoa Osei', why: 'Signed in.' }], stayingInAll: 1 };
      const saved: RosterView = { ...fallRoster, state: 'committed', result, undo };
      const { page, button, press, answer } = await openRoster(http, saved);
      expect(page.textContent).toContain('Signed in.');
      await press('Take this roster back');
      await press('Take it back');
      expect(page.querySelector('.err')?.textContent).toContain('Please tick this first');
      page.querySelector<HTMLInputElement>('#undo-sure')?.click();
      await press('Take it back');
      const undone = { ...saved, state: 'undone', undo: null, result: { ...result, undone: { people: 2, stayed: 1 } } };
      await answer('/api/rosters/r1/undo', undone);
      await answer('/api/rosters/r1', undone);
      expect(page.querySelector('h1')?.textContent).toBe('The roster was taken back');
      expect([page.textContent?.includes('Taken back. 2 people are as before.'), button('Take this roster back')]).toEqual([
        true,
        undefined,
      ]);
    });
  });

  describe('of thousands', () => {
    const large: RosterView = {
      ...clean,
      counts: { ...clean.counts, rows: 48_000, added: 48_000 },
      ...{ state: 'checked', ready: true },
    };

    it('shows how far the server is, and nothing to press but putting it aside', async () => {
      const { page, button } = await openRoster(http, { ...large, state: 'checking', done: 12_000 });
      expect(page.textContent).toContain('12,000 of 48,000 rows');
      expect(page.querySelector('[role="progressbar"]')?.getAttribute('aria-valuenow')).toBe('25');
      expect(page.querySelector('[role="status"].sr')?.textContent).toContain('a quarter done');
      expect([button('Put aside') !== undefined, page.querySelector('ak-commit-bar')]).toEqual([true, null]);
    });

    it('shows what it saves and lets nobody put it aside then', async () => {
      const { page, button } = await openRoster(http, { ...large, state: 'saving', done: 36_000 });
      expect(page.textContent).toContain('36,000 of 48,000 people');
      expect([button('Put aside'), page.querySelector('ak-commit-bar')]).toEqual([undefined, null]);
    });

    it('takes its no back once what a colleague began has ended', async () => {
      const { page, press } = await openRoster(http, large, { show: 'rejected' });
      await press('Save 48,000 changes');
      jest.useFakeTimers();
      const later = async (ms: number) => {
        await jest.advanceTimersByTimeAsync(ms);
        TestBed.tick();
      };
      const body = { code: 'roster_under_way', message: 'Please wait until that is done.' };
      http.expectOne('/api/rosters/r1/commit').flush(body, { status: 409, statusText: 'Conflict' });
      await later(0);
      http.expectOne('/api/rosters/r1').flush({ ...large, state: 'saving' });
      await later(0);
      expect(page.textContent).toContain('Please wait until that is done.');
      await later(500);
      http.expectOne('/api/rosters/r1').flush({ ...large, state: 'committed', result });
      await later(0);
      jest.useRealTimers();
      expect(page.textContent).not.toContain('Please wait until that is done.');
    });

    it('keeps what one looks at in place while it is checked again', async () => {
      const { page, press } = await openRoster(http, large, { step: 'words' });
      http.expectOne('/api/rosters/terms?kind=faculty').flush({ fields: [] });
      await press('Leave it out: “Hosp Med”');
      http.expectOne('/api/rosters/r1/words').flush({ ...large, state: 'checking', counts: { ...large.counts, added: 0 } });
      await settle();
      expect(page.querySelector('ak-words-step')?.textContent).toContain('Checking again…');
      expect(page.querySelector('ak-word-row')?.textContent).toContain('Left out');
    });

    it.each<[string, RosterView['state'], RosterView['trouble'], string]>([
      ['people changed meanwhile', 'checked', { code: 'roster_out_of_date', message: 'Look again.' }, 'Please look once more.'],
      ['saving came to nothing', 'checked', { code: 'roster_not_saved', message: 'Try again.' }, 'The roster was not saved.'],
      ['the check came to nothing', 'discarded', { code: 'roster_not_checked', message: 'Drop it again.' }, 'The roster was not checked.'],
    ])('explains that %s', async (_what, state, trouble, words) => {
      const { page } = await openRoster(http, { ...large, state, trouble }, { step: 'columns' });
      expect(page.querySelector('.banner')?.textContent).toContain(words);
      expect(page.textContent).toContain(trouble?.message);
    });
  });
});
