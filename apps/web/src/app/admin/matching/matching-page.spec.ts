import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { defaultShares, type MatchingSettings, type SchoolRole, type SessionView } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { SessionStore } from '../../session/session-store';
import { MatchingPage } from './matching-page';

const address = '/api/matching-settings';
const settings = (some: Partial<MatchingSettings> = {}): MatchingSettings => ({
  ...{ shares: defaultShares, synonyms: [{ word: 'peds', means: 'pediatrics' }], madeBy: null, madeAt: null, version: 0 },
  ...some,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('how matching works', () => {
  let http: HttpTestingController;
  let page: HTMLElement;
  const look = async () => {
    await settled();
    TestBed.tick();
  };

  async function show(given: MatchingSettings, ...roles: SchoolRole[]): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    TestBed.inject(SessionStore).adopt({ roles, person: { id: 'a', name: 'Ada' } } as unknown as SessionView);
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(MatchingPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    TestBed.tick();
    http.expectOne(address).flush(given);
    await look();
  }
  const field = (id: string) => document.getElementById(id) as HTMLInputElement;
  const type = async (id: string, value: string) => {
    field(id).value = value;
    field(id).dispatchEvent(new Event('input'));
    await look();
  };
  const save = async () => {
    [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Save')?.click();
    await look();
  };
  const addWord = async (word: string, means: string) => {
    [field('new-word').value, field('new-means').value] = [word, means];
    page.querySelector('.synnew')?.dispatchEvent(new Event('submit'));
    await look();
  };

  it('tells what the parts come to while one types, and saves them once they are 100', async () => {
    await show(settings(), 'admin');
    expect(page.querySelector('#shares-sum')?.textContent).toContain('They come to 100.');
    expect(page.querySelector('.commit')).toBeNull();
    await type('shares.who', '50');
    expect(page.querySelector('#shares-sum')?.textContent).toContain('They come to 110: 10 too many.');
    await save();
    http.expectNone(address);
    await type('shares.what', '30');
    await save();
    const put = http.expectOne(address);
    expect(put.request.body).toEqual({
      ...{ after: 0, synonyms: [{ word: 'peds', means: 'pediatrics' }] },
      shares: { who: 50, what: 30, practical: 10, mentor: 10 },
    });
    put.flush(settings({ version: 1, shares: put.request.body.shares, madeBy: 'Renata Solís', madeAt: '2026-11-19T17:00:00Z' }));
    await look();
    expect(page.querySelector('.lead')?.textContent).toContain('Last changed by Renata Solís on November 19, 2026; version 1.');
    expect(document.activeElement?.id).toBe('shares');
    expect(page.querySelector('.commit')).toBeNull();
  });

  it('adds, changes and removes words, and lets none be listed twice', async () => {
    await show(settings(), 'admin');
    await addWord('PEDS', ' pediatrics');
    expect(page.querySelector('#new-why')?.textContent).toContain('This is listed already.');
    await addWord('MFM', 'maternal fetal medicine');
    await type('word-0', 'kids');
    page.querySelectorAll<HTMLButtonElement>('tbody .btn')[0].click();
    await look();
    await save();
    expect(http.expectOne(address).request.body.synonyms).toEqual([{ word: 'kids', means: 'pediatrics' }]);
  });

  it('shows a long list in pages, and finds in all of it', async () => {
    await show(settings({ synonyms: Array.from({ length: 45 }, (_, at) => ({ word: `word ${at}`, means: 'something' })) }), 'admin');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(20);
    const find = page.querySelector('input[type=search]') as HTMLInputElement;
    find.value = 'word 44';
    find.dispatchEvent(new Event('input'));
    await look();
    expect([...page.querySelectorAll<HTMLInputElement>('tbody [id^=word-]')].map(({ value }) => value)).toEqual(['word 44']);
  });

  it('keeps what was typed when somebody else was faster', async () => {
    await show(settings(), 'admin');
    await addWord('MFM', 'maternal fetal medicine');
    await save();
    http.expectOne(address).flush({ code: 'policy_changed', message: 'Somebody saved another version.' }, { status: 409, statusText: '' });
    await look();
    expect(page.querySelector('.commit [role=alert]')?.textContent).toContain('Somebody saved another version.');
    expect(page.querySelectorAll('tbody tr')).toHaveLength(2);
    [...page.querySelectorAll('button')].find((one) => one.textContent?.trim() === 'Show what they saved')?.click();
    await look();
    http.expectOne(address).flush(settings({ version: 3, synonyms: [{ word: 'kids', means: 'pediatrics' }] }));
    await look();
    expect(field('word-0').value).toBe('kids');
    expect([page.querySelector('.commit'), document.activeElement?.id]).toEqual([null, 'shares']);
  });

  it('keeps what was not saved for whoever leaves the page and comes back', async () => {
    await show(settings(), 'admin');
    await type('shares.who', '50');
    const back = async (given: MatchingSettings) => {
      document.body.replaceChildren(TestBed.createComponent(MatchingPage).nativeElement as HTMLElement);
      TestBed.tick();
      http.expectOne(address).flush(given);
      await look();
      return field('shares.who').value;
    };
    expect(await back(settings())).toBe('50');
    expect(await back(settings({ version: 1 }))).toBe('40');
  });

  it('lets coordinators read only', async () => {
    await show(settings(), 'coordinator');
    expect(page.querySelector('fieldset')?.disabled).toBe(true);
    expect(page.textContent).toContain('Administrators of your school can change what follows.');
  });
});
