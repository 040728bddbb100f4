import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@akin/contracts';
import { IdleWatch } from './idle-watch';
import { problemInterceptor } from './problem-interceptor';
import { Resumption } from './resumption';
import { SessionStore } from './session-store';

const view = { person: { id: 'p', name: 'Imani' }, roles: ['learner'], idleMinutes: 30, absoluteHours: 8 } as unknown as SessionView;

describe('the end of a session', () => {
  let http: HttpTestingController;
  let watch: IdleWatch;

  beforeEach(async () => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    watch = TestBed.inject(IdleWatch);
    const loading = TestBed.inject(SessionStore).load();
    answer('/api/session', '1800 28800');
    await loading;
    TestBed.tick();
  });
  afterEach(() => {
    http.verify();
    jest.useRealTimers();
  });

  const answer = (path: string, left: string) => http.expectOne(path).flush(view, { headers: { 'akin-session-left': left } });
  const pass = async (minutes: number) => {
    await jest.advanceTimersByTimeAsync(minutes * 60_000);
    TestBed.tick();
  };
  const looked = async (left: string | null) => {
    if (left) answer('/api/session', left);
    else http.expectOne('/api/session').flush({ code: 'session_ended' }, { status: 401, statusText: '' });
    await jest.advanceTimersByTimeAsync(0);
    TestBed.tick();
  };

  it('is not looked at before it is near', async () => {
    await pass(27.9);
    http.expectNone('/api/session');
    expect(watch.notice()).toBeNull();
  });

  it('is told two minutes before, and put off by a word', async () => {
    await pass(28.1);
    await looked('115 27000');
    expect(watch.notice()).toBe('quiet');
    const staying = watch.stay();
    answer('/api/session/stay', '1800 27000');
    await staying;
    TestBed.tick();
    expect(watch.notice()).toBeNull();
    await pass(27.9);
    http.expectNone('/api/session');
  });

  it('is not told when something was done in another tab', async () => {
    await pass(28.1);
    await looked('900 27000');
    expect(watch.notice()).toBeNull();
    await pass(12.9);
    http.expectNone('/api/session');
    await pass(0.2);
    await looked('115 27000');
    expect(watch.notice()).toBe('quiet');
  });

  it('comes when nobody says a word', async () => {
    await pass(28.1);
    await looked('115 27000');
    await pass(2);
    await looked(null);
    expect([watch.notice(), TestBed.inject(Resumption).ended()]).toEqual([null, 'quiet']);
    await pass(60);
  });

  it('cannot be put off for ever', async () => {
    await pass(28.1);
    await looked('115 115');
    expect(watch.notice()).toBe('age');
    await watch.stay();
    expect(watch.notice()).toBeNull();
    await pass(2);
    await looked(null);
    expect(TestBed.inject(Resumption).ended()).toBe('age');
  });
});
