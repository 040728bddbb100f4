import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RosterView } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { RosterPage } from './roster-page';

const column = (index: number, name: string, field: RosterView['columns'][number]['field']) => ({
  index,
  name,
  field,
  samples: ['x'],
  why: 'Its name says so.',
});

const checked: RosterView = {
  id: 'r1',
  fileName: 'fall.csv',
  state: 'checked',
  uploadedAt: '2026-11-17T20:14:00Z',
  columns: [
    column(0, 'Mail', 'mail'),
    column(1, 'Name', 'full_name'),
    column(2, 'Dept', 'ignore'),
    { ...column(3, 'Ethnicity', 'identity'), samples: [] },
  ],
  counts: { rows: 4, added: 2, changed: 0, unchanged: 0, rejected: 1, missing: 0 },
  problems: [{ row: 3, column: 'Mail', message: 'The e-mail address is empty.' }],
  changes: [{ row: 2, person: 'Adwoa Osei', kind: 'added', fields: [{ field: 'E-mail', before: null, after: 'a@x.example' }] }],
  identityColumns: ['Ethnicity'],
  ready: false,
  notReady: null,
  done: 0,
  trouble: null,
  result: null,
};

/** Lets promises run and draws. */
async function settle() {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('RosterPage', () => {
  let http: HttpTestingController;

  beforeEach(() => {
    window.scrollTo = () => undefined;
    sessionStorage.clear();
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
  });

  async function open(roster: RosterView) {
    const fixture = TestBed.createComponent(RosterPage);
    fixture.componentRef.setInput('id', roster.id);
    TestBed.tick();
    http.expectOne('/api/rosters/r1').flush(roster);
    await fixture.whenStable();
    const page = fixture.nativeElement as HTMLElement;
    const button = (words: string) => [...page.querySelectorAll('button')].find((found) => found.textContent?.includes(words));
    const press = async (words: string) => {
      button(words)?.click();
      await settle();
    };
    return { page, button, press };
  }

  it('says that the identity column was left unread, and offers no way to read it', async () => {
    const { page } = await open(checked);
    expect(page.textContent).toContain('The Ethnicity column was left unread.');
    const select = page.querySelector<HTMLSelectElement>('[aria-label="“Ethnicity” becomes"]');
    expect(select?.disabled).toBe(true);
  });

  it('shows examples as they are in the file, and lets an address break at its joints', async () => {
    const mail = { ...column(0, 'Mail', 'mail'), samples: ['a.b@x.example', 'c@x.example'] };
    const { page } = await open({ ...checked, columns: [mail, ...checked.columns.slice(1)] });
    expect(page.querySelector('.samples')?.textContent).toBe('a.b@x.example, c@x.example');
    expect(page.querySelectorAll('.samples wbr').length).toBeGreaterThan(3);
  });

  it('counts nothing until the columns it needs are told', async () => {
    const none = { rows: 4, added: 0, changed: 0, unchanged: 0, rejected: 0, missing: 0 };
    const { page } = await open({ ...checked, columns: checked.columns.slice(1), counts: none, problems: [], changes: [] });
    expect(page.querySelector('.sums')).toBeNull();
    expect(page.querySelector('ak-check-results')?.textContent).toContain(
      'Tell us which column holds the e-mail. We check every row then.',
    );
    expect((await open(checked)).page.querySelector('.sums')?.textContent).toContain('2added');
  });

  it('saves only after the rejected rows are left out, and shows what was done', async () => {
    const { page, button, press } = await open(checked);
    expect(button('Save 2 changes')?.disabled).toBe(true);
    await press('Leave it out');
    await press('Save 2 changes');
    const commit = http.expectOne('/api/rosters/r1/commit');
    expect(commit.request.body).toEqual({ leaveOutRejected: true, invite: true });
    const result = { added: 2, changed: 0, unchanged: 0, leftOut: 1, flagged: 0, invited: 2 };
    commit.flush({ ...checked, state: 'committed', result });
    await settle();
    http.expectOne('/api/rosters/r1').flush({ ...checked, state: 'committed', result });
    await settle();
    expect(page.querySelector('h1')?.textContent).toBe('The roster is aboard');
    expect(page.textContent).toContain('2 invitations are on the way');
  });

  describe('when it is large', () => {
    const large = { ...checked, counts: { ...checked.counts, rows: 50_000, added: 48_000, rejected: 0 }, problems: [], ready: true };

    it('shows after a reload how far the check has come, and can be put aside meanwhile', async () => {
      const { page, button } = await open({ ...large, state: 'checking', done: 12_000, ready: false });
      expect(page.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow')).toBe('24');
      expect(page.textContent).toContain('12,000 of 50,000 rows');
      expect(page.querySelector('ak-commit-bar, ak-mapping-table')).toBeNull();
      expect(button('Put aside')).toBeDefined();
    });

    it('shows that it is being saved, and offers nothing that could get in between', async () => {
      const { page, button, press } = await open(large);
      await press('Save 48,000 changes');
      http.expectOne('/api/rosters/r1/commit').flush({ ...large, state: 'saving' });
      await settle();
      http.expectOne('/api/rosters/r1').flush({ ...large, state: 'saving', done: 36_000 });
      await settle();
      expect(page.textContent).toContain('36,000 of 48,000 people');
      expect([button('Put aside'), page.querySelector('ak-commit-bar')]).toEqual([undefined, null]);
    });

    it('takes its no back once what a colleague began has ended', async () => {
      const { page, press } = await open(large);
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
      const result = { added: 48_000, changed: 0, unchanged: 0, rejected: 0, invited: 0 };
      http.expectOne('/api/rosters/r1').flush({ ...large, state: 'committed', result });
      await later(0);
      jest.useRealTimers();
      expect(page.textContent).not.toContain('Please wait until that is done.');
    });

    it.each<[string, RosterView['state'], RosterView['trouble'], string]>([
      ['people changed meanwhile', 'checked', { code: 'roster_out_of_date', message: 'Look again.' }, 'Please look once more.'],
      ['saving came to nothing', 'checked', { code: 'roster_not_saved', message: 'Try again.' }, 'The roster was not saved.'],
      ['the check came to nothing', 'discarded', { code: 'roster_not_checked', message: 'Drop it again.' }, 'The roster was not checked.'],
    ])('explains that %s', async (_what, state, trouble, words) => {
      const { page } = await open({ ...large, state, trouble });
      expect(page.querySelector('ak-banner, .banner')?.textContent).toContain(words);
      expect(page.textContent).toContain(trouble?.message);
    });
  });

  it('goes on after a reload with the rows left out and nobody invited', async () => {
    const before = await open(checked);
    await before.press('Leave it out');
    before.page.querySelector<HTMLInputElement>('ak-commit-bar input')?.click();
    await settle();
    const { page, press } = await open(checked);
    expect(page.querySelector<HTMLInputElement>('ak-commit-bar input')?.checked).toBe(false);
    await press('Save 2 changes');
    expect(http.expectOne('/api/rosters/r1/commit').request.body).toEqual({ leaveOutRejected: true, invite: false });
  });

  it('checks again at once when a column gets another meaning', async () => {
    const { page } = await open(checked);
    const select = page.querySelector<HTMLSelectElement>('[aria-label="“Dept” becomes"]') as HTMLSelectElement;
    select.value = 'department';
    select.dispatchEvent(new Event('change'));
    const call = http.expectOne('/api/rosters/r1/columns');
    expect(call.request.body.columns).toContainEqual({ index: 2, field: 'department' });
    expect(call.request.body.columns).toContainEqual({ index: 3, field: 'identity' });
  });

  it('shows the news and the fresh check when the school changed meanwhile', async () => {
    const { page, press } = await open({ ...checked, counts: { ...checked.counts, rejected: 0 }, problems: [], ready: true });
    await press('Save 2 changes');
    const body = { code: 'roster_out_of_date', message: 'It was run again; please look once more.' };
    http.expectOne('/api/rosters/r1/commit').flush(body, { status: 409, statusText: 'Conflict' });
    await settle();
    http.expectOne('/api/rosters/r1').flush(checked);
    await settle();
    expect(page.querySelector('.banner--warn')?.textContent).toContain('please look once more');
    expect(page.textContent).toContain('1 row needs a decision');
  });
});
