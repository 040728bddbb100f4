import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { problemInterceptor } from '../session/problem-interceptor';
import { ConfirmPage } from './confirm-page';

async function settle() {
  for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

async function arrive(fragment: string | null) {
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
    ],
  });
  const page = TestBed.createComponent(ConfirmPage).nativeElement as HTMLElement;
  await settle();
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.includes(words))?.click();
    await settle();
  };
  return { page, press, http: TestBed.inject(HttpTestingController) };
}

describe('ConfirmPage', () => {
  it('asks nothing of the server before somebody has answered', async () => {
    const { page, http } = await arrive('secret');
    http.expectNone(() => true);
    expect(page.textContent).toContain('Was it you?');
  });

  it('sends the yes and then leads to sign-in', async () => {
    const { page, press, http } = await arrive('secret');
    await press('Yes');
    const call = http.expectOne('/api/confirm');
    expect(call.request.body).toEqual({ secret: 'secret' });
    call.flush({ returnTo: '/mentors/7?from=mail' });
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('You can sign in now');
    expect(page.querySelector('a.btn')?.getAttribute('href')).toBe('/saml/login?returnTo=%2Fmentors%2F7%3Ffrom%3Dmail');
  });

  it('asks for the browser of the sign-in when another one asks for this account too', async () => {
    const { page, press, http } = await arrive('secret');
    await press('Yes');
    http.expectOne('/api/confirm').flush({ code: 'confirm_elsewhere', message: 'x' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.textContent).toContain('Please open this link where you signed in');
  });

  it('sends the no, and says that nobody came in', async () => {
    const { page, press, http } = await arrive('secret');
    await press('No');
    http.expectOne('/api/confirm/deny').flush(null);
    await settle();
    expect(page.textContent).toContain('Nobody came in');
  });

  it('says when the link is over, and keeps the question when there was no answer', async () => {
    const { page, press, http } = await arrive('secret');
    await press('Yes');
    http.expectOne('/api/confirm').error(new ProgressEvent('error'));
    await settle();
    expect(page.querySelector('.banner--bad')?.textContent).toContain('did not reach us');
    await press('Yes');
    http.expectOne('/api/confirm').flush({ code: 'confirm_link_over', message: 'Over.' }, { status: 409, statusText: 'Conflict' });
    await settle();
    expect(page.textContent).toContain('does not open any more');
  });

  it('without a secret is only a way to sign in', async () => {
    const { page } = await arrive(null);
    expect(page.textContent).toContain('does not open any more');
  });
});
