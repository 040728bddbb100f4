import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { ShortlistedMentor } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { problemInterceptor } from '../../session/problem-interceptor';
import { ShortlistPage } from './shortlist-page';

const entry = (id: string, name: string, whyNot: string | null = null) =>
  ({
    card: { id, name, pronouns: null, role: 'Professor', reasons: [], capacity: 3, taken: 1, held: 0, room: 2, openRequestId: null },
    whyNot,
  }) as unknown as ShortlistedMentor;
const three = [entry('a', 'Dr. Ada Osei'), entry('b', 'Dr. Ben Lim', 'Dr. Lim has no room just now.'), entry('c', 'Dr. Cy Ruiz')];

describe('the shortlist page', () => {
  let http: HttpTestingController;
  let page: HTMLElement;

  const settle = async () => {
    for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const open = async (items: ShortlistedMentor[]) => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting(), provideRouter([])],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(ShortlistPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    TestBed.tick();
    http.expectOne('/api/shortlist').flush({ items });
    await settle();
  };
  const names = () => [...page.querySelectorAll('h2 a')].map((link) => link.textContent);
  const button = (words: string) =>
    [...page.querySelectorAll('button')].find((one) => one.textContent?.replace(/\s+/g, ' ').trim() === words) as HTMLButtonElement;

  it('says what to do while nobody is on it', async () => {
    await open([]);
    expect(page.querySelector('ak-empty-state')?.textContent).toContain('Nobody is on your shortlist yet');
  });

  it('lists in order, says why somebody cannot be asked, and does not say they could', async () => {
    await open(three);
    expect(names()).toEqual(['Dr. Ada Osei', 'Dr. Ben Lim', 'Dr. Cy Ruiz']);
    const ben = page.querySelectorAll('li.choice')[1];
    expect(ben?.textContent).toContain('Dr. Lim has no room just now.');
    expect(ben?.querySelector('a.btn')).toBeNull();
    expect(page.querySelector('li.choice a.btn')?.getAttribute('href')).toBe('/mentors/a/ask');
  });

  it('moves somebody up, says so, and keeps the focus on the button', async () => {
    await open(three);
    button('Up: Dr. Ruiz').click();
    await settle();
    expect(names()).toEqual(['Dr. Ada Osei', 'Dr. Cy Ruiz', 'Dr. Ben Lim']);
    expect(http.expectOne({ method: 'PUT' }).request.body).toEqual({ mentorIds: ['a', 'c', 'b'] });
    expect(page.querySelector('[role=status]')?.textContent).toBe('Dr. Ruiz is now number 2 of 3.');
    expect(document.activeElement).toBe(button('Up: Dr. Ruiz'));
  });

  it('at the top gives the focus to the button that still works', async () => {
    await open(three);
    button('Up: Dr. Lim').click();
    await settle();
    expect(button('Up: Dr. Lim').disabled).toBe(true);
    expect(document.activeElement).toBe(button('Down: Dr. Lim'));
    http.expectOne({ method: 'PUT' });
  });

  it('takes somebody off with Undo, and the focus goes to who is next', async () => {
    await open(three);
    button('Remove Dr. Osei').click();
    await settle();
    expect(names()).toEqual(['Dr. Ben Lim', 'Dr. Cy Ruiz']);
    expect(document.activeElement?.textContent).toBe('Dr. Ben Lim');
    http.expectOne({ method: 'PUT' }).flush({ items: three.slice(1) });
    await settle();
    TestBed.inject(Toasts).toast()?.undo?.();
    await settle();
    expect(names()).toEqual(['Dr. Ada Osei', 'Dr. Ben Lim', 'Dr. Cy Ruiz']);
  });

  it('says when a change was not saved, and shows what is kept', async () => {
    await open(three);
    button('Down: Dr. Osei').click();
    http.expectOne({ method: 'PUT' }).flush({ code: 'busy', message: 'Try again.' }, { status: 503, statusText: '' });
    await settle();
    expect(names()).toEqual(['Dr. Ada Osei', 'Dr. Ben Lim', 'Dr. Cy Ruiz']);
    expect(page.querySelector('[role=alert]')?.textContent).toContain('Your last change was not saved.');
  });
});
