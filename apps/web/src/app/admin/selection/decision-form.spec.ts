import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { ApplicationView } from '@akin/contracts';
import { DecisionForm } from './decision-form';

const application = {
  id: 'a1',
  rule: 'any',
  may: 'with_second',
  criteria: [
    { code: 'record', kind: 'record', label: 'A record', explanation: '' },
    { code: 'background', kind: 'background', label: 'A background', explanation: '' },
  ],
} as unknown as ApplicationView;

describe('a decision', () => {
  let fixture: ComponentFixture<DecisionForm>;
  let http: HttpTestingController;
  let decided: ApplicationView[];

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(DecisionForm);
    fixture.componentRef.setInput('application', application);
    decided = [];
    fixture.componentInstance.decided.subscribe((view) => decided.push(view));
    await fixture.whenStable();
  });

  const page = () => fixture.nativeElement as HTMLElement;
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const choose = async (label: string) => {
    [...page().querySelectorAll('label')]
      .find((one) => one.textContent?.trim().startsWith(label))
      ?.querySelector('input')
      ?.click();
    await settle();
  };
  const send = async () => {
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
  };

  it('is none before one is chosen', async () => {
    await send();
    http.expectNone('/api/selection/applications/a1/decision');
    expect(page().textContent).toContain('Please choose what you decide.');
  });

  it('says before it is made that it needs a second reviewer', () =>
    expect(page().textContent).toContain('Counts once a second reviewer says yes, too.'));

  it('names the criteria that are met', async () => {
    await choose('Approve');
    await choose('A background');
    await send();
    const post = http.expectOne('/api/selection/applications/a1/decision');
    expect(post.request.body).toEqual({ decision: 'approve', met: ['background'], note: '', words: '' });
    post.flush({ ...application, state: 'approved' });
    await settle();
    expect(decided).toHaveLength(1);
  });

  it('sends no criteria with a no, whatever was ticked before', async () => {
    await choose('Approve');
    await choose('A record');
    await choose('Decline');
    await send();
    expect(http.expectOne('/api/selection/applications/a1/decision').request.body).toMatchObject({ decision: 'decline', met: [] });
  });

  it('keeps the words and says beside the field what is missing', async () => {
    await choose('Ask for more');
    const note = page().querySelector<HTMLTextAreaElement>('#note') as HTMLTextAreaElement;
    note.value = 'Look again.';
    note.dispatchEvent(new Event('input'));
    await send();
    const detail = { fields: [{ field: 'words', message: 'Please write what you would like to know.' }] };
    http
      .expectOne('/api/selection/applications/a1/decision')
      .flush({ code: 'bad_input', message: 'x', detail }, { status: 400, statusText: '' });
    await settle();
    expect(page().textContent).toContain('Please write what you would like to know.');
    expect(page().querySelector<HTMLTextAreaElement>('#note')?.value).toBe('Look again.');
  });
});
