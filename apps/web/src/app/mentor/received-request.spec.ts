import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { RequestView } from '@akin/contracts';
import { ReceivedRequest } from './received-request';

const line = (name: string) => ({ id: name, name, pronouns: 'she/her', role: 'Third-year student (MS3)' });
const request: RequestView = {
  id: 'r1',
  learner: line('Imani Castellanos'),
  mentor: line('Dr. Adwoa Osei'),
  need: 'n',
  needLabel: 'Residency application',
  hope: 'The truth.',
  when: 'Evenings',
  state: 'open',
  askedAt: '2026-11-12T22:00:00Z',
  answerBy: '2026-11-19',
  answeredAt: null,
  words: null,
  mentorshipId: null,
  desk: null,
};

describe('a request to answer', () => {
  let fixture: ComponentFixture<ReceivedRequest>;
  let http: HttpTestingController;
  let answers: RequestView[];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(ReceivedRequest);
    fixture.componentRef.setInput('request', request);
    answers = [];
    fixture.componentInstance.answered.subscribe((answer) => answers.push(answer));
    await fixture.whenStable();
  });

  const press = async (words: string) => {
    const buttons = [...(fixture.nativeElement as HTMLElement).querySelectorAll('button')];
    buttons.find((button) => button.textContent?.trim().startsWith(words))?.click();
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const page = () => fixture.nativeElement as HTMLElement;

  it('promises that declining leaves no mark', () => {
    expect(page().textContent).toContain('Declining needs no reason and leaves no mark on her or on you.');
  });

  it('declines without a word', async () => {
    await press('Decline');
    await press('Decline kindly');
    const post = http.expectOne('/api/requests/r1/decline');
    expect(post.request.body).toEqual({});
    post.flush({ ...request, state: 'declined' });
    await fixture.whenStable();
    expect(answers.map((answer) => answer.state)).toEqual(['declined']);
  });

  it('accepts with words', async () => {
    await press('Accept');
    const box = page().querySelector('textarea') as HTMLTextAreaElement;
    box.value = ' Thursday at noon? ';
    box.dispatchEvent(new Event('input'));
    await press('Accept Imani');
    expect(http.expectOne('/api/requests/r1/accept').request.body).toEqual({ words: 'Thursday at noon?' });
  });

  it('keeps the words when the answer could not be sent', async () => {
    await press('Accept');
    const box = page().querySelector('textarea') as HTMLTextAreaElement;
    box.value = 'Thursday';
    box.dispatchEvent(new Event('input'));
    await press('Accept Imani');
    http
      .expectOne('/api/requests/r1/accept')
      .flush({ code: 'request_closed', message: 'No longer open.' }, { status: 409, statusText: '' });
    await press('nothing');
    expect(page().querySelector('ak-banner')?.textContent).toContain('No longer open.');
    expect(page().querySelector('textarea')?.value).toBe('Thursday');
    expect(answers).toEqual([]);
  });

  it('asks nothing before one chose, and can be left', async () => {
    await press('Accept');
    await press('Back');
    expect(page().querySelector('textarea')).toBeNull();
    http.verify();
  });
});
