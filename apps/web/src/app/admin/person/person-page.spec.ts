import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { AccountView } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { PersonPage } from './person-page';

async function settle() {
  for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

const ada: AccountView = {
  id: 'ada',
  name: 'Ada Okafor',
  mail: 'ada@n.example',
  pronouns: null,
  givenRoles: ['mentor'],
  ruleRoles: ['viewer'],
  state: 'active',
  leaving: false,
  createdAt: '2026-11-01T15:00:00Z',
  firstSignInAt: '2026-11-02T15:00:00Z',
  lastSignInAt: '2026-11-12T15:00:00Z',
  identifiers: [
    { kind: 'subject_id', value: 'ad***@n.example', issuer: 'https://idp.n.example', linkedAt: '2026-11-02T15:00:00Z', lastUsedAt: null },
  ],
  confirmationUntil: null,
  sessions: 2,
  self: false,
};

async function arrive(account: AccountView) {
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
  });
  HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
    this.open = false;
  };
  const http = TestBed.inject(HttpTestingController);
  const fixture = TestBed.createComponent(PersonPage);
  fixture.componentRef.setInput('id', account.id);
  const page = fixture.nativeElement as HTMLElement;
  await settle();
  http.expectOne(`/api/accounts/${account.id}`).flush(account);
  await settle();
  const trail = () =>
    http.match(`/api/accounts/${account.id}/trail?page=1&size=10`).forEach((call) => call.cancelled || call.flush({ items: [], total: 0 }));
  trail();
  await settle();
  const press = async (words: string) => {
    [...page.querySelectorAll('button')].find(({ textContent }) => textContent?.trim().startsWith(words))?.click();
    await settle();
  };
  return { page, http, press };
}

describe('PersonPage', () => {
  it('shows how somebody signs in, and what a rule gives apart from what was given', async () => {
    const { page } = await arrive(ada);
    expect(page.textContent).toContain('ad***@n.example');
    expect(page.textContent).toMatch(/sign-in gives:\s*Viewer/);
    const checked = [...page.querySelectorAll<HTMLInputElement>('input:checked')].map(({ parentElement }) =>
      parentElement?.textContent?.trim(),
    );
    expect(checked).toEqual([expect.stringContaining('Mentor')]);
  });

  it('suspends only after asking', async () => {
    const { page, http, press } = await arrive(ada);
    await press('Suspend…');
    http.expectNone('/api/accounts/ada/suspend');
    page.querySelector('dialog form')?.dispatchEvent(new Event('submit'));
    await settle();
    http.expectOne('/api/accounts/ada/suspend').flush({ ...ada, state: 'suspended', sessions: 0 });
    await settle();
    expect(page.querySelector('.tag')?.textContent).toBe('Suspended');
    expect(page.textContent).toContain('Let them in again');
  });

  it('saves the given roles, all of them', async () => {
    const { page, http } = await arrive(ada);
    [...page.querySelectorAll('label.opt')]
      .find(({ textContent }) => textContent?.includes('Coordinator'))
      ?.querySelector('input')
      ?.click();
    await settle();
    page.querySelector('ak-roles-card form')?.dispatchEvent(new Event('submit'));
    await settle();
    expect(http.expectOne('/api/accounts/ada/roles').request.body).toEqual({ roles: ['mentor', 'coordinator'] });
  });

  it('offers nobody to suspend or merge themselves, nor to take their own administration', async () => {
    const { page } = await arrive({ ...ada, self: true, givenRoles: ['admin'] });
    expect(page.textContent).not.toContain('Suspend…');
    expect(page.textContent).not.toContain('Merge with');
    const admin = [...page.querySelectorAll('label.opt')].find(({ textContent }) => textContent?.includes('Program admin'));
    expect(admin?.querySelector('input')?.disabled).toBe(true);
  });

  it('says that a leaver can be let in again', async () => {
    const { page, http, press } = await arrive({ ...ada, leaving: true });
    expect(page.textContent).toContain('No longer on the roster');
    await press('Let them in again');
    http.expectOne('/api/accounts/ada/reinstate').flush({ ...ada, leaving: false });
  });
});
