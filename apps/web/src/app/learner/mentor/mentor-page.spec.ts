import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { MentorCard, MentorPage as View, UsualAnswer } from '@akin/contracts';
import { MentorPage } from './mentor-page';

const osei: View = {
  ...{ id: 'm1', name: 'Dr. Adwoa Osei', pronouns: 'she/her', role: 'Professor', subspecialty: null, department: null },
  ...{ ownWords: 'Bring your messiest draft.', reasons: [], alsoHelpsWith: [], capacity: 3, taken: 1, held: 0, room: 2 },
  ...{ openRequestId: null, helpsWith: ['Debt', 'Research', 'Visa'], focus: ['Research'], mayAsk: true, whyNot: null },
  facets: [{ facet: 'language', label: 'Languages', values: ['Twi'], ownWords: null, audience: 'partners' }],
  howWeMeet: { meeting_mode: ['in person', 'by video'], meeting_time: [], mentoring_kind: [] },
  prefersStages: ['resident'],
  sharedGround: [{ facet: 'language', label: 'You both speak Twi' }],
  similar: [],
};

describe('a mentor’s page', () => {
  const open = async (over: Partial<View> = {}, usual: UsualAnswer | null = { words: 'Usually answers within two working days' }) => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const http = TestBed.inject(HttpTestingController);
    const fixture = TestBed.createComponent(MentorPage);
    fixture.componentRef.setInput('id', 'm1');
    TestBed.tick();
    http.expectOne('/api/mentors/m1').flush({ ...osei, ...over });
    http.expectOne('/api/mentors/m1/answering').flush(usual, usual ? {} : { status: 500, statusText: '' });
    for (let n = 0; n < 3; n++) await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    http.match('/api/shortlist').forEach((one) => one.flush({ items: [] }));
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  };
  const list = (page: HTMLElement, by: string) => [...page.querySelectorAll(`[aria-labelledby=${by}] li`)].map((one) => one.textContent);
  const line = (page: HTMLElement, label: string) =>
    [...page.querySelectorAll('dl.id > div')]
      .find((one) => one.querySelector('dt')?.textContent === label)
      ?.querySelector('dd')
      ?.textContent?.trim();

  it('has a heading where nobody is found, too', async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    const fixture = TestBed.createComponent(MentorPage);
    fixture.componentRef.setInput('id', 'm1');
    TestBed.tick();
    TestBed.inject(HttpTestingController).expectOne('/api/mentors/m1').flush({}, { status: 404, statusText: '' });
    for (let n = 0; n < 3; n++) await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
    const page = fixture.nativeElement as HTMLElement;
    expect([page.querySelector('h1')?.textContent, page.querySelector('ak-load-failed') !== null]).toEqual([
      'This page cannot be shown',
      true,
    ]);
  });

  it('puts what she named first before the rest', async () => {
    const page = await open();
    expect([list(page, 'helps-first'), list(page, 'helps-also')]).toEqual([['Research'], ['Debt', 'Visa']]);
  });

  it('has one list where nothing was named first', async () => {
    const page = await open({ focus: [] });
    expect(page.querySelector('#helps-first, #helps-also')).toBeNull();
    expect([...page.querySelectorAll('ul[aria-labelledby=helps] li')].map((one) => one.textContent)).toEqual(['Debt', 'Research', 'Visa']);
  });

  it('says what both share, and that she is not told', async () => {
    const page = await open();
    expect(page.querySelector('ak-shared-ground')?.textContent).toMatch(/You both speak Twi.*Only you see this\..*Dr\. Osei is not told/s);
  });

  it('says who may see an answer, how she works, and whom she would rather work with', async () => {
    const page = await open();
    expect(page.querySelector('ak-audience-eye')?.textContent).toContain('Partner schools');
    expect(line(page, 'How we meet')).toBe('In person or by video');
    expect(line(page, 'When we meet')).toBeUndefined();
    expect(line(page, 'Would rather work with')).toMatch(/^Residents\./);
  });

  it('says how soon she usually answers, and nothing where that is not known', async () => {
    expect((await open()).querySelector('ak-ask-card')?.textContent).toContain('Usually answers within two working days');
    TestBed.resetTestingModule();
    expect((await open({}, null)).querySelector('ak-ask-card')?.textContent).not.toContain('Usually');
  });

  it.each<[string, Partial<View>, string, string]>([
    ['asks', {}, '/mentors/m1/ask', 'Ask Dr. Osei'],
    ['leads to a request that is open', { openRequestId: 'r1', mayAsk: false }, '/requests/r1', 'See your request'],
    ['leads to others where she cannot be asked', { mayAsk: false, whyNot: 'No room.', room: 0 }, '/mentors', 'See others who fit'],
  ])('%s', async (_what, over, href, words) => {
    const link = (await open(over)).querySelector<HTMLAnchorElement>('ak-ask-card a.btn');
    expect([link?.getAttribute('href'), link?.textContent?.trim()]).toEqual([href, words]);
  });

  it('offers others with more room where there are any', async () => {
    expect((await open()).querySelector('ak-similar-mentors')).toBeNull();
    TestBed.resetTestingModule();
    const lim = {
      id: 'm2',
      name: 'Dr. Ben Lim',
      role: 'Professor',
      reasons: [],
      capacity: 4,
      taken: 0,
      held: 0,
      room: 4,
    } as unknown as MentorCard;
    const page = await open({ similar: [lim] });
    expect(page.querySelector('ak-similar-mentors a')?.getAttribute('href')).toBe('/mentors/m2');
    expect(page.querySelector('ak-similar-mentors')?.textContent).toContain('Room for 4 more');
  });
});
