import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { type ActivatedRouteSnapshot, type RouterStateSnapshot, type UrlTree, provideRouter } from '@angular/router';
import type { Role, SessionView } from '@akin/contracts';
import { wearing } from './guards';
import { problemInterceptor } from './problem-interceptor';
import { SessionStore, hatsOf } from './session-store';

const session = (...roles: Role[]): SessionView => ({
  person: { id: 'p', name: 'Imani Castellanos', givenName: 'Imani', mail: 'imani@school.example', pronouns: null },
  roles,
  expiresAt: '2026-11-17T23:40:00Z',
  idleExpiresAt: '2026-11-17T23:10:00Z',
  idleMinutes: 30,
  absoluteHours: 8,
});

it.each<[Role[], string[]]>([
  [['learner'], ['learner']],
  [
    ['learner', 'mentor'],
    ['mentor', 'learner'],
  ],
  [['coordinator', 'admin'], ['staff']],
  [
    ['viewer', 'mentor'],
    ['staff', 'mentor'],
  ],
  [['operator'], ['operator']],
  [[], []],
])('roles %j wear %j', (roles, hats) => {
  expect(hatsOf(roles)).toEqual(hats);
});

describe('the session', () => {
  let store: SessionStore;
  let http: HttpTestingController;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting(), provideRouter([])],
    });
    store = TestBed.inject(SessionStore);
    http = TestBed.inject(HttpTestingController);
  });

  async function signIn(...roles: Role[]): Promise<void> {
    const loading = store.load();
    http.expectOne('/api/session').flush(session(...roles));
    await loading;
  }

  const enter = (url: string, ...hats: Parameters<typeof wearing>) =>
    TestBed.runInInjectionContext(() => wearing(...hats)({} as ActivatedRouteSnapshot, { url } as RouterStateSnapshot));

  it('takes no session for an answer', async () => {
    const loading = store.load();
    http.expectOne('/api/session').flush({ code: 'not_signed_in', message: '' }, { status: 401, statusText: '' });
    await loading;
    expect(store.view()).toBeNull();
  });

  it('sends strangers to sign in and remembers where they wanted to go', () => {
    expect(String(enter('/requests/1', 'learner') as UrlTree)).toBe('/sign-in?returnTo=%2Frequests%2F1');
  });

  it('sends people without the hat home', async () => {
    await signIn('mentor');
    expect(String(enter('/home', 'learner') as UrlTree)).toBe('/mentor');
  });

  it('changes hats with the page, and keeps the hat on pages both share', async () => {
    await signIn('learner', 'mentor');
    expect(store.hat()).toBe('mentor');
    expect(enter('/home', 'learner')).toBe(true);
    expect(store.hat()).toBe('learner');
    expect(enter('/profile', 'learner', 'mentor')).toBe(true);
    expect(store.hat()).toBe('learner');
  });
});
