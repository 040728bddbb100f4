import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MentorPage, Reason } from '@akin/contracts';
import { ComparePage } from './compare-page';
import { CompareStore } from './compare-store';

const wish = { facet: 'language', term: 'twi' };
const reason = (kind: Reason['kind'], label: string): Reason => ({ kind, wish, label });
const mentor = (id: string, name: string, over: Partial<MentorPage> = {}) => ({
  ...{ id, name, role: 'Professor', reasons: [], helpsWith: [], focus: [], facets: [], openRequestId: null, mayAsk: true, whyNot: null },
  ...{ capacity: 2, taken: 0, held: 0, room: 2, howWeMeet: { meeting_mode: [], meeting_time: [], mentoring_kind: [] } },
  ...over,
});
const osei = mentor('a', 'Dr. Ada Osei', { reasons: [reason('meets', 'Speaks Twi')], focus: ['Debt'], helpsWith: ['Debt'] });
const lim = mentor('b', 'Dr. Ben Lim', { reasons: [reason('unknown', 'Languages: not answered')], mayAsk: false, whyNot: 'No room.' });

describe('comparing mentors', () => {
  let http: HttpTestingController;
  let page: HTMLElement;

  const settle = async () => {
    for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const open = async (...ids: string[]) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    ids.forEach((id) => TestBed.inject(CompareStore).toggle(id));
    page = TestBed.createComponent(ComparePage).nativeElement as HTMLElement;
    await settle();
  };
  const answer = async () => {
    for (const one of [osei, lim]) http.expectOne(`/api/mentors/${one.id}`).flush(one);
    http.expectOne('/api/mentors/a/answering').flush({ words: 'Usually answers within two working days' });
    http.expectOne('/api/mentors/b/answering').flush(null, { status: 500, statusText: '' });
    await settle();
    http.match('/api/shortlist').forEach((one) => one.flush({ items: [] }));
    await settle();
  };
  const row = (name: string) => {
    const found = [...page.querySelectorAll('tbody tr')].find((one) => one.querySelector('th')?.textContent?.trim() === name);
    return [...(found?.querySelectorAll('td') ?? [])].map((cell) => cell.textContent?.replace(/\s+/g, ' ').trim());
  };

  it.each([[[]], [['a']]])('asks for more while %j is chosen', async (ids: string[]) => {
    await open(...ids);
    expect(page.querySelector('ak-empty-state')?.textContent).toContain('Choose two or three');
    expect(page.querySelector('table')).toBeNull();
  });

  it('is a table with a column for each and a row for each question, wishes first', async () => {
    await open('a', 'b');
    await answer();
    expect([...page.querySelectorAll('thead th[scope=col] h2')].map((name) => name.textContent?.trim())).toEqual([
      'Dr. Ada Osei',
      'Dr. Ben Lim',
    ]);
    expect([...page.querySelectorAll('th[scope=rowgroup]')].map((name) => name.textContent)).toEqual([
      'Your wishes',
      'What they help with',
      'Room and answers',
    ]);
    expect(row('twi')).toEqual(['Meets: Speaks Twi', 'Languages: not answered']);
    expect(row('First of all')).toEqual(['Debt', 'Nothing said']);
    expect(row('Usual answer')).toEqual(['Usually answers within two working days', 'Too few asked so far to say']);
    expect(row('Next').map((words) => words?.split('Save')[0])).toEqual(['Ask Dr. Osei', 'No room.']);
  });

  it('goes on without somebody who cannot be met any more', async () => {
    await open('a', 'b', 'c');
    http.expectOne('/api/mentors/c').flush({ code: 'not_found', message: '' }, { status: 404, statusText: '' });
    http.expectOne('/api/mentors/c/answering').flush(null, { status: 404, statusText: '' });
    await answer();
    expect(TestBed.inject(CompareStore).ids()).toEqual(['a', 'b']);
    http.match('/api/mentors/a').forEach((one) => !one.cancelled && one.flush(osei));
    http.match('/api/mentors/b').forEach((one) => !one.cancelled && one.flush(lim));
    http.match(({ url }) => url.endsWith('/answering')).forEach((one) => !one.cancelled && one.flush({ words: null }));
    await settle();
    expect(page.querySelectorAll('thead th[scope=col]')).toHaveLength(2);
    expect(page.querySelector('ak-load-failed')).toBeNull();
  });

  it('takes one out, and says that one alone is nothing to compare', async () => {
    await open('a', 'b');
    await answer();
    document.body.append(page);
    page.querySelector<HTMLButtonElement>('thead button')?.click();
    await settle();
    expect(document.activeElement?.id).toBe('main');
    page.remove();
    expect(TestBed.inject(CompareStore).ids()).toEqual(['b']);
    expect(page.querySelector('table')).toBeNull();
  });
});
