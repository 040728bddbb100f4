import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { Router, provideRouter } from '@angular/router';
import type { MentorPage, OfferedVocabularyView } from '@akin/contracts';
import { AskPage } from './ask-page';

const vocabulary: OfferedVocabularyView = {
  allowed: {},
  facets: [],
  needs: [
    { code: 'residency_application', label: 'Residency application' },
    { code: 'finances', label: 'Finances and debt' },
  ],
};
const mentor = {
  id: 'm1',
  name: 'Dr. Adwoa Osei',
  pronouns: 'she/her',
  role: '',
  helpsWith: ['Residency application'],
  capacity: 3,
  taken: 2,
  held: 0,
  room: 1,
  mayAsk: true,
  whyNot: null,
};

describe('asking a mentor', () => {
  let fixture: ComponentFixture<AskPage>;
  let page: HTMLElement;
  let http: HttpTestingController;

  beforeEach(async () => {
    await open();
  });

  const open = async (view: Partial<MentorPage> = {}) => {
    TestBed.resetTestingModule();
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting(), provideRouter([])] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(AskPage);
    fixture.componentRef.setInput('id', 'm1');
    page = fixture.nativeElement;
    TestBed.tick();
    http.expectOne('/api/mentors/m1').flush({ ...mentor, ...view });
    http.expectOne('/api/vocabulary').flush(vocabulary);
    await fixture.whenStable();
  };

  const send = async () => {
    page.querySelector('form')?.dispatchEvent(new Event('submit'));
    await new Promise((resolve) => setTimeout(resolve));
    TestBed.tick();
  };
  const fill = async () => {
    page.querySelector<HTMLInputElement>('#need input')?.click();
    const hope = page.querySelector('textarea') as HTMLTextAreaElement;
    hope.value = 'The truth about my draft.';
    hope.dispatchEvent(new Event('input'));
    page.querySelectorAll<HTMLInputElement>('#when input[type=checkbox]')[2]?.click();
    await fixture.whenStable();
  };

  it('offers first what the mentor helps with', () => {
    const chips = [...page.querySelectorAll('#need label.chip')].map((chip) => chip.textContent?.trim());
    expect(chips).toEqual(['Residency application', 'Something else']);
  });

  it('says at once when the mentor cannot be asked, and shows the way on', async () => {
    await open({ mayAsk: false, whyNot: 'This mentor is taking a pause.' });
    expect(page.querySelector('ak-banner')?.textContent).toContain('This mentor is taking a pause.');
    expect(page.querySelector('ak-banner a')?.getAttribute('href')).toBe('/mentors');
  });

  it('says what is missing and sends nothing', async () => {
    await send();
    expect(page.querySelector('ak-form-summary')?.textContent).toContain('Three things to fix before we can send this');
    http.expectNone('/api/requests');
  });

  it('sends the three answers and opens the request', async () => {
    const navigate = jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    await fill();
    await send();
    const post = http.expectOne('/api/requests');
    expect(post.request.body).toEqual({
      mentorId: 'm1',
      need: 'residency_application',
      hope: 'The truth about my draft.',
      when: 'Evenings',
    });
    post.flush({ id: 'r1' });
    await send();
    expect(navigate).toHaveBeenCalledWith(['/requests', 'r1']);
  });

  const leaving = () => {
    const event = new Event('beforeunload', { cancelable: true });
    dispatchEvent(event);
    return event.defaultPrevented;
  };

  it('asks before a reload throws a note away, and no longer once it is sent', async () => {
    jest.spyOn(Router.prototype, 'navigate').mockResolvedValue(true);
    expect(leaving()).toBe(false);
    await fill();
    expect(leaving()).toBe(true);
    await send();
    http.expectOne('/api/requests').flush({ id: 'r1' });
    await send();
    expect(leaving()).toBe(false);
  });

  it('keeps every word while the person looks at other pages, and nothing of it in the browser’s storage', async () => {
    await fill();
    fixture.destroy();
    fixture = TestBed.createComponent(AskPage);
    fixture.componentRef.setInput('id', 'm1');
    page = fixture.nativeElement;
    TestBed.tick();
    http.expectOne('/api/mentors/m1').flush(mentor);
    await fixture.whenStable();
    expect(page.querySelector('textarea')?.value).toBe('The truth about my draft.');
    expect(page.querySelectorAll('input:checked')).toHaveLength(2);
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
  });

  it('keeps every word when the mentor has no room any more', async () => {
    await fill();
    await send();
    http
      .expectOne('/api/requests')
      .flush({ code: 'mentor_full', message: 'This mentor has no room just now.' }, { status: 409, statusText: '' });
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
    expect(page.querySelector('ak-banner')?.textContent).toContain('This mentor has no room just now.');
    expect(page.querySelector('textarea')?.value).toBe('The truth about my draft.');
    expect(page.querySelector('button[type=submit]')?.textContent?.trim()).toBe('Send again');
  });
});
