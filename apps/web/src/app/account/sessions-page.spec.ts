import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { SessionLine } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { problemInterceptor } from '../session/problem-interceptor';
import { SessionStore } from '../session/session-store';
import { SessionsPage } from './sessions-page';

const at = (minutesAgo: number) => new Date(Date.now() - minutesAgo * 60_000).toISOString();
const line = (id: string, device: string | null, here = false): SessionLine => ({
  id,
  device,
  begunAt: at(40),
  lastSeenAt: at(here ? 0 : 12),
  here,
});
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('where one is signed in', () => {
  let http: HttpTestingController;
  let fixture: ComponentFixture<SessionsPage>;
  let page: HTMLElement;
  beforeEach(async () => {
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    fixture = TestBed.createComponent(SessionsPage);
    page = fixture.nativeElement as HTMLElement;
    await answer(line('other', 'Safari on iPhone'), line('mine', 'Chrome on Windows', true));
  });
  afterEach(() => http.verify());

  async function answer(...items: SessionLine[]): Promise<void> {
    TestBed.tick();
    http.expectOne('/api/session/list').flush({ items, total: items.length });
    await settled();
    TestBed.tick();
  }
  const rows = () => [...page.querySelectorAll('li')].map((row) => row.textContent?.replace(/\s+/g, ' ').trim());
  const press = async (name: RegExp) => {
    [...page.querySelectorAll('button')].find((button) => name.test(button.textContent ?? ''))?.click();
    await settled();
  };

  it('begins with this browser and says when each was used', () => {
    expect(rows()[0]).toMatch(/^Chrome on Windows ?This browser ?Signed in since .+, in use just now/);
    expect(rows()[1]).toMatch(/^Safari on iPhone ?Signed in since .+, last used 12 minutes ago/);
    expect(page.textContent).toContain('Here, and in 1 other place.');
  });

  it('signs another place out and says so', async () => {
    await press(/Sign out: Safari on iPhone/);
    http.expectOne('/api/session/other/end').flush(null);
    await settled();
    await answer(line('mine', 'Chrome on Windows', true));
    expect(rows()).toHaveLength(1);
    expect(TestBed.inject(Toasts).toast()?.text).toBe('Signed out: Safari on iPhone.');
    expect(page.textContent).not.toContain('everywhere else');
  });

  it('signs all others out at once', async () => {
    await press(/everywhere else/);
    http.expectOne('/api/session/end-others').flush({ ended: 1 });
    await settled();
    await answer(line('mine', 'Chrome on Windows', true));
    expect(TestBed.inject(Toasts).toast()?.text).toBe('Signed out in 1 other place.');
  });

  it('leaves by the usual way out here', async () => {
    const out = jest.spyOn(TestBed.inject(SessionStore), 'signOut').mockResolvedValue();
    await press(/this browser/);
    expect(out).toHaveBeenCalled();
  });

  it('says what went wrong, and shows the list anew', async () => {
    await press(/Sign out: Safari/);
    http
      .expectOne('/api/session/other/end')
      .flush({ code: 'not_found', message: 'There is nothing here.' }, { status: 404, statusText: '' });
    await settled();
    await answer(line('mine', 'Chrome on Windows', true));
    expect(page.querySelector('[role=alert]')?.textContent).toContain('There is nothing here.');
  });
});
