import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter, Router } from '@angular/router';
import { BehaviorSubject } from 'rxjs';
import { SessionStore } from '../session/session-store';
import { NominatePage } from './nominate-page';

const invitation = { name: 'Dean Okafor', mentor: 'Dr. Adwoa Osei', kind: 'leader', until: '2026-12-03T12:00:00Z' };
const over = [
  { code: 'nomination_link_over', message: 'Over.' },
  { status: 409, statusText: '' },
] as const;

describe('putting a name forward', () => {
  let fixture: ComponentFixture<NominatePage>;
  let http: HttpTestingController;

  function arrive(fragment: string | null, signedIn = false): void {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: ActivatedRoute, useValue: { fragment: new BehaviorSubject(fragment) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    jest.spyOn(TestBed.inject(Router), 'navigate').mockResolvedValue(true);
    if (signedIn) jest.spyOn(TestBed.inject(SessionStore), 'view').mockReturnValue({} as never);
    fixture = TestBed.createComponent(NominatePage);
    fixture.detectChanges();
  }
  const settle = async () => {
    await new Promise((resolve) => setTimeout(resolve));
    await fixture.whenStable();
  };
  const page = () => fixture.nativeElement as HTMLElement;

  it('asks whoever has a link about the mentor it is for, and uses it once', async () => {
    arrive('secret');
    const open = http.expectOne('/api/nominate/open');
    expect(open.request.body).toEqual({ token: 'secret' });
    open.flush(invitation);
    await settle();
    expect(page().querySelector('h1')?.textContent).toContain('A few words about Dr. Adwoa Osei');
    const words = page().querySelector<HTMLTextAreaElement>('#words') as HTMLTextAreaElement;
    words.value = 'She listens.';
    words.dispatchEvent(new Event('input'));
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    const answer = http.expectOne('/api/nominate');
    expect(answer.request.body).toEqual({ token: 'secret', words: 'She listens.' });
    answer.flush(null, { status: 204, statusText: '' });
    await settle();
    expect(page().textContent).toContain('Thank you. That helps.');
  });

  it('says so when the link is over', async () => {
    arrive('secret');
    http.expectOne('/api/nominate/open').flush(...over);
    await settle();
    expect(page().textContent).toContain('This link does not open any more');
  });

  it('sends a stranger without a link to the sign-in', async () => {
    arrive(null);
    await settle();
    expect(TestBed.inject(Router).navigate).toHaveBeenCalledWith(['/sign-in'], { queryParams: { returnTo: '/nominate' } });
  });

  it('lets somebody who is signed in nominate, and tells what is missing', async () => {
    arrive(null, true);
    await settle();
    page().querySelector('form')?.dispatchEvent(new Event('submit'));
    await settle();
    http.expectNone('/api/nominations');
    expect(page().querySelector('ak-form-summary')?.textContent).toContain('Please say how you know them.');
  });
});
