import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import type { SavedSearch } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { problemInterceptor } from '../../session/problem-interceptor';
import { FindState } from '../find/find-state';
import { SavedPage } from './saved-page';

const address = '/api/saved-searches';
const query = { words: 'suturing', filters: [], wishes: [], lean: 50 };
const search = (id: string, some: Partial<SavedSearch> = {}): SavedSearch => ({
  ...{
    id,
    name: `Search ${id}`,
    query,
    summary: '“suturing”',
    waits: true,
    since: '2026-11-12T15:00:00Z',
    fits: 0,
    fresh: 0,
    toldAt: null,
  },
  ...some,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('saved searches', () => {
  let http: HttpTestingController;
  let page: HTMLElement;
  const look = async () => {
    await settled();
    TestBed.tick();
  };

  async function show(searches: SavedSearch[], fragment: string | null = null): Promise<void> {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
        { provide: FindState, useValue: { apply: jest.fn(), forget: jest.fn() } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SavedPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    TestBed.tick();
    http.expectOne(address).flush({ items: searches });
    await look();
  }
  const button = (name: string) => [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(name)) as HTMLButtonElement;
  const names = () => [...page.querySelectorAll('h2')].map((one) => one.textContent?.trim().replace(/\s+/g, ' '));

  it('says who fits and what is new, and leads to where the mail points', async () => {
    await show([search('a'), search('b', { fits: 3, fresh: 2 })], 'b');
    expect(names()).toEqual(['Search a', 'Search b 2 new']);
    expect(page.querySelector('.lead')?.textContent).toContain('One of your searches has somebody new.');
    expect(document.activeElement?.id).toBe('b');
  });

  it('searches again by what was kept, and notes that the learner has looked', async () => {
    await show([search('b', { fits: 3, fresh: 2 })]);
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigateByUrl').mockResolvedValue(true);
    button('See who fits').click();
    expect(TestBed.inject(FindState).apply).toHaveBeenCalledWith(expect.objectContaining({ id: 'b', name: 'Search b', query }));
    expect(http.expectOne(`${address}/b`).request.body).toEqual({ seen: true });
    expect(navigate).toHaveBeenCalledWith('/mentors');
  });

  it('joins and leaves the waiting list at once, and goes back where that is refused', async () => {
    await show([search('a')]);
    const waits = () => page.querySelector('input[role=switch]') as HTMLInputElement;
    waits().click();
    await look();
    expect(page.textContent).toContain('We do not write to you about this.');
    const put = http.expectOne(`${address}/a`);
    expect(put.request.body).toEqual({ waits: false });
    put.flush({ code: 'busy', message: 'Not now.' }, { status: 503, statusText: '' });
    await look();
    expect([waits().checked, page.querySelector('[role=alert]')?.textContent]).toEqual([true, expect.stringContaining('Not now.')]);
  });

  it('takes another name, and none that is empty', async () => {
    await show([search('a')]);
    const rename = async (typed: string) => {
      button('Rename').click();
      await look();
      (page.querySelector('.kept__rename input') as HTMLInputElement).value = typed;
      page.querySelector('.kept__rename')?.dispatchEvent(new Event('submit'));
      await look();
    };
    await rename('  ');
    http.expectNone(`${address}/a`);
    await rename(' Suturing ');
    http.expectOne(`${address}/a`).flush(search('a', { name: 'Suturing' }));
    await look();
    expect(names()).toEqual(['Suturing']);
  });

  it('deletes at once, and keeps it again in its place when that is undone', async () => {
    await show([search('a'), search('b')]);
    button('Delete').click();
    await look();
    expect([names(), document.activeElement?.id]).toEqual([['Search b'], 'b']);
    const gone = http.expectOne(`${address}/a`);
    expect(gone.request.method).toBe('DELETE');
    gone.flush(null);
    await look();
    TestBed.inject(Toasts).toast()?.undo?.();
    const back = http.expectOne(address);
    expect(back.request.body).toEqual({ name: 'Search a', query, waits: true });
    back.flush(search('c', { name: 'Search a' }));
    await look();
    expect(names()).toEqual(['Search a', 'Search b']);
  });

  it('shows the way on where there is none', async () => {
    await show([]);
    expect(page.querySelector('a.btn')?.getAttribute('href')).toBe('/mentors');
  });
});
