import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { problemInterceptor } from '../session/problem-interceptor';
import { Unsent } from '../session/unsent';
import { SignInApi, signInPlace } from './sign-in-api';
import { SignInDesk } from './sign-in-desk';
import { draft, idp, liveView, options, view } from './testing/lakeside';

const place = '/api/sign-in';
const settle = async () => {
  for (let n = 0; n < 6; n++) await new Promise((resolve) => setTimeout(resolve));
};

describe('SignInDesk', () => {
  let http: HttpTestingController;
  let desk: SignInDesk;

  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        ...[{ provide: signInPlace, useValue: place }, SignInApi, SignInDesk],
      ],
    });
    http = TestBed.inject(HttpTestingController);
    desk = TestBed.inject(SignInDesk);
    void desk.load();
    http.expectOne(place).flush(view);
    await settle();
  });

  const encrypted = { ...options, wantEncrypted: true };
  const afresh = { ...encrypted, reauthenticateAdmins: true };
  const saving = () => http.expectOne(`${place}/draft/options`);

  it('sends changes in the order they were made, and never shows an older answer over a newer choice', async () => {
    void desk.choose(encrypted);
    await settle();
    const first = saving();
    void desk.choose(afresh);
    await settle();
    http.expectNone(`${place}/draft/options`);
    first.flush({ ...draft, options: encrypted, digest: 'd1' });
    await settle();
    expect(desk.options()).toEqual(afresh);
    expect(desk.saved()).toBe('saving');
    const second = saving();
    expect([first, second].map((call) => call.request.body as object)).toEqual([encrypted, afresh]);
    second.flush({ ...draft, options: afresh, digest: 'd2' });
    await settle();
    expect(desk.draft()?.digest).toBe('d2');
    expect(desk.saved()).toBe('saved');
  });

  it('keeps what could not be saved, through leaving the page, and does not test without it', async () => {
    void desk.choose(encrypted);
    await settle();
    saving().flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: 'No' });
    await settle();
    expect(desk.options()).toEqual(encrypted);
    expect(desk.saved()).toBe('failed');
    expect(TestBed.inject(Unsent).read('sign-in-options')).toEqual({ options: encrypted });
    const going = desk.test();
    await settle();
    saving().flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: 'No' });
    expect(await going).toBeNull();
    http.expectNone(`${place}/draft/trial`);
    void desk.saveAgain();
    await settle();
    saving().flush({ ...draft, options: encrypted, digest: 'd1' });
    await settle();
    expect(TestBed.inject(Unsent).read('sign-in-options')).toEqual({});
    expect(desk.problem()).toBeNull();
  });

  it('begins from what is on when something is', async () => {
    void desk.load();
    http.expectOne(place).flush(liveView);
    await settle();
    void desk.begin();
    await settle();
    const call = http.expectOne(`${place}/draft`);
    expect(call.request.body).toEqual({ from: 'live' });
    call.flush({ ...draft, idp });
    await settle();
    expect(desk.draft()?.idp).toEqual(idp);
    await desk.begin();
    http.expectNone(`${place}/draft`);
  });
});
