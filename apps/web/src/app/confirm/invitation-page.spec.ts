import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { problemInterceptor } from '../session/problem-interceptor';
import { LeavePage } from '../set-up/leave-page';
import { InvitationPage } from './invitation-page';

async function settle() {
  for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
}

async function arrive(fragment: string | null) {
  const to = jest.fn();
  TestBed.configureTestingModule({
    providers: [
      provideRouter([]),
      provideHttpClient(withInterceptors([problemInterceptor])),
      provideHttpClientTesting(),
      { provide: ActivatedRoute, useValue: { snapshot: { fragment } } },
      { provide: LeavePage, useValue: { to } },
    ],
  });
  TestBed.createComponent(InvitationPage);
  await settle();
  return { to, http: TestBed.inject(HttpTestingController) };
}

describe('InvitationPage', () => {
  it('notes the invitation before it goes on to sign-in', async () => {
    const { to, http } = await arrive('secret');
    expect(to).not.toHaveBeenCalled();
    const call = http.expectOne('/api/confirm/invitation');
    expect(call.request.body).toEqual({ secret: 'secret' });
    call.flush(null);
    await settle();
    expect(to).toHaveBeenCalledWith('/saml/login?returnTo=%2Fwelcome');
  });

  it('keeps nobody here when that does not work', async () => {
    const { to, http } = await arrive('secret');
    http.expectOne('/api/confirm/invitation').error(new ProgressEvent('error'));
    await settle();
    expect(to).toHaveBeenCalledTimes(1);
  });

  it('goes on without an invitation too', async () => {
    const { to, http } = await arrive(null);
    http.expectNone(() => true);
    expect(to).toHaveBeenCalledTimes(1);
  });
});
