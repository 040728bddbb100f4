import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { JoiningView, SessionView } from '@akin/contracts';
import { SessionStore } from '../../session/session-store';
import { ApplicationForm } from './application-form';

const view = (application: JoiningView['application']): JoiningView => ({
  state: 'invited',
  words: { title: 't', text: 'x', next: null },
  may: ['apply'],
  asks: true,
  rule: 'any',
  criteria: [
    { code: 'record', kind: 'record', label: 'A record', explanation: 'An award.' },
    { code: 'nomination', kind: 'nomination', label: 'Nomination', explanation: 'Somebody.' },
  ],
  reward: '',
  training: { asked: false, words: '', doneAt: null },
  pausedUntil: null,
  application,
  nominations: [{ kind: 'peer', givenAt: '2026-11-12T12:00:00Z' }],
  trail: [],
});
const draft = (words: string): JoiningView =>
  view({ id: 'a', state: 'draft', claims: [{ criterion: 'record', words }], evidence: [], sentAt: null, words: null, met: [] });

describe('an application', () => {
  let fixture: ComponentFixture<ApplicationForm>;
  let http: HttpTestingController;

  beforeEach(async () => {
    TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
    http = TestBed.inject(HttpTestingController);
    const loaded = TestBed.inject(SessionStore).load();
    http.expectOne('/api/session').flush({ roles: ['mentor'], person: { id: 'm', name: 'M' } } as unknown as SessionView);
    await loaded;
    fixture = TestBed.createComponent(ApplicationForm);
    fixture.detectChanges();
    TestBed.tick();
    http.match('/api/me/profile').forEach((request) => request.flush({}));
    http.expectOne('/api/me/joining').flush(view(null));
    await settle();
  });

  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const page = () => fixture.nativeElement as HTMLElement;
  const box = <T extends HTMLElement>(id: string) => page().querySelector<T>(`#${id}`);
  const write = (words: string) => {
    const area = box<HTMLTextAreaElement>('words-record') as HTMLTextAreaElement;
    area.value = words;
    area.dispatchEvent(new Event('input'));
    return area;
  };

  it('opens a place to write where something is chosen, and saves that', async () => {
    expect(box('words-record')).toBeNull();
    box('claim-record')?.click();
    await settle();
    expect(http.expectOne('/api/me/application').request.body).toEqual({ claims: [{ criterion: 'record', words: '' }] });
    expect(box('words-record')).not.toBeNull();
  });

  it('keeps what is typed on while an earlier saving is answered', async () => {
    box('claim-record')?.click();
    await settle();
    const first = http.expectOne('/api/me/application');
    write('An award, and');
    first.flush(draft(''));
    await settle();
    expect(write('An award, and more').value).toBe('An award, and more');
    box<HTMLTextAreaElement>('words-record')?.dispatchEvent(new Event('change'));
    await settle();
    const second = http.expectOne('/api/me/application');
    expect(second.request.body).toEqual({ claims: [{ criterion: 'record', words: 'An award, and more' }] });
    second.flush(draft('An award, and more'));
    await settle();
    expect(box<HTMLTextAreaElement>('words-record')?.value).toBe('An award, and more');
  });

  it('says what is missing beside its field, and does not lose a word', async () => {
    box('claim-record')?.click();
    await settle();
    http.expectOne('/api/me/application').flush(draft(''));
    await settle();
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    http.expectOne('/api/me/application').flush(draft(''));
    await settle();
    const detail = { fields: [{ field: 'claims.record', message: 'Please say a few words, or add a file.' }] };
    http.expectOne('/api/me/application/send').flush({ code: 'bad_input', message: 'x', detail }, { status: 400, statusText: '' });
    await settle();
    expect(box('err-record')?.textContent).toContain('Please say a few words');
    expect(page().querySelector('ak-form-summary a')?.getAttribute('href')).toBe('#claim-record');
  });

  it('asks for nothing more where somebody was nominated already', async () => {
    box('claim-nomination')?.click();
    await settle();
    expect(page().textContent).toContain('Somebody has already put your name forward, so this can stay empty.');
  });
});
