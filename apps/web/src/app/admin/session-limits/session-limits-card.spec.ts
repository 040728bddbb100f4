import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionRules } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { SessionLimitsCard } from './session-limits-card';

const address = '/api/sign-in/session-limits';
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('how long people stay signed in', () => {
  let http: HttpTestingController;
  let card: HTMLElement;

  async function show(rules: SessionRules): Promise<void> {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    card = TestBed.createComponent(SessionLimitsCard).nativeElement as HTMLElement;
    TestBed.tick();
    http.expectOne(address).flush(rules);
    await look();
  }
  const look = async () => {
    await settled();
    TestBed.tick();
  };
  const select = (id: string) => card.querySelector<HTMLSelectElement>(`#${id}`) as HTMLSelectElement;
  const choose = (id: string, value: string) => {
    select(id).value = value;
    select(id).dispatchEvent(new Event('change'));
    TestBed.tick();
  };
  const save = () => card.querySelector('form')?.dispatchEvent(new Event('submit'));

  it('offers what Akin allows, and what is stored even between the usual choices', async () => {
    await show({ idleMinutes: 12, absoluteHours: 8, adminsNeedMfa: false });
    const options = (id: string) => [...select(id).options].map(({ value }) => Number(value));
    expect(options('idle-minutes')).toEqual([5, 10, 12, 15, 20, 25, 30]);
    expect(options('absolute-hours')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(select('idle-minutes').value).toBe('12');
  });

  it('saves what was changed, and nothing when nothing was', async () => {
    await show({ idleMinutes: 30, absoluteHours: 8, adminsNeedMfa: false });
    save();
    http.verify();
    choose('idle-minutes', '15');
    save();
    const sent = http.expectOne(address);
    expect([sent.request.method, sent.request.body]).toEqual(['PUT', { idleMinutes: 15, absoluteHours: 8, adminsNeedMfa: false }]);
    sent.flush({ idleMinutes: 15, absoluteHours: 8, adminsNeedMfa: false });
    await look();
    expect(card.textContent).toContain('This is how it is now.');
  });

  it('leads to the second factor where one has to be shown first', async () => {
    await show({ idleMinutes: 30, absoluteHours: 8, adminsNeedMfa: false });
    card.querySelector<HTMLInputElement>('input[type=checkbox]')?.click();
    save();
    http.expectOne(address).flush({ code: 'second_factor_first', message: 'First yours.' }, { status: 409, statusText: '' });
    await look();
    const link = card.querySelector<HTMLAnchorElement>('a.btn');
    expect([card.querySelector('[role=alert]')?.textContent?.includes('First yours.'), link?.getAttribute('href')]).toEqual([
      true,
      `/saml/login?mfa=1&returnTo=${encodeURIComponent(location.pathname)}`,
    ]);
  });
});
