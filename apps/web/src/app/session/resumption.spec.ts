import { HttpClient, provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@akin/contracts';
import { leaving } from './leaving';
import { Problem } from './problem';
import { problemInterceptor } from './problem-interceptor';
import { Resumption } from './resumption';
import { SessionStore } from './session-store';
import { TabTalk, type TabWord } from './tab-talk';
import { Unsent } from './unsent';

const sessionOf = (id: string): SessionView => ({
  person: { id, name: 'Imani Castellanos', givenName: 'Imani', mail: 'imani@school.example', pronouns: null },
  roles: ['learner'],
  expiresAt: '2026-11-17T23:40:00Z',
  idleExpiresAt: '2026-11-17T23:10:00Z',
  idleMinutes: 30,
  absoluteHours: 8,
});
const ended = { code: 'session_ended', message: 'Ended.' };
const noMore = { status: 401, statusText: '' };
const settled = () => new Promise((resolve) => setTimeout(resolve));

describe('a session that ends while a page is open', () => {
  let http: HttpTestingController;
  let resumption: Resumption;
  let hear: (word: TabWord) => void;
  let went: string[];

  beforeEach(async () => {
    went = [];
    jest.spyOn(leaving, 'to').mockImplementation((path) => void went.push(path));
    const talk = { say: jest.fn(), hear: (listen: typeof hear) => (hear = listen) };
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: TabTalk, useValue: talk },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    resumption = TestBed.inject(Resumption);
    const loading = TestBed.inject(SessionStore).load();
    http.expectOne('/api/session').flush(sessionOf('imani'), { headers: { 'akin-session-left': '1800 28800' } });
    await loading;
  });
  afterEach(() => {
    jest.restoreAllMocks();
    http.verify();
  });

  /** Presses send; the server says that the session is over. */
  async function sendTooLate() {
    const outcome: unknown[] = [];
    const given = TestBed.inject(HttpClient).post('/api/requests', { hope: 'a long text' });
    given.subscribe({ next: (answer) => outcome.push(answer), error: (problem: unknown) => outcome.push(problem) });
    http.expectOne('/api/requests').flush(ended, noMore);
    await settled();
    return outcome;
  }

  const answerLook = async (view: SessionView | null) => {
    const look = http.expectOne('/api/session');
    if (view) look.flush(view);
    else look.flush(ended, noMore);
    await settled();
  };

  it('holds the call, and makes it again once the same person is back', async () => {
    const outcome = await sendTooLate();
    await answerLook(null);
    expect([resumption.ended(), outcome, went]).toEqual(['somebody', [], []]);
    hear('signed-in');
    await answerLook(sessionOf('imani'));
    const again = http.expectOne('/api/requests');
    expect([again.request.body, again.request.headers.get('akin-person')]).toEqual([{ hope: 'a long text' }, 'imani']);
    again.flush({ id: 'r1' });
    await settled();
    expect([resumption.ended(), outcome]).toEqual([null, [{ id: 'r1' }]]);
  });

  it('holds several calls under one dialog', async () => {
    const first = await sendTooLate();
    const second = sendTooLate();
    await answerLook(null);
    const outcome = await second;
    await answerLook(null);
    hear('signed-in');
    await answerLook(sessionOf('imani'));
    for (const call of http.match('/api/requests')) call.flush({});
    await settled();
    expect([first, outcome]).toEqual([[{}], [{}]]);
  });

  it('needs no dialog when the person has signed in elsewhere meanwhile', async () => {
    const outcome = await sendTooLate();
    await answerLook(sessionOf('imani'));
    http.expectOne('/api/requests').flush({ id: 'r1' });
    await settled();
    expect([resumption.ended(), outcome]).toEqual([null, [{ id: 'r1' }]]);
  });

  it('throws all away, and sends nothing, when somebody else has signed in', async () => {
    TestBed.inject(Unsent).keep('ask m1', { hope: 'a long text' });
    sessionStorage.setItem('akin.new-school', '{}');
    const outcome = await sendTooLate();
    await answerLook(null);
    hear('signed-in');
    await answerLook(sessionOf('jordan'));
    expect([went, outcome, sessionStorage.length]).toEqual([['/signed-in?instead=1'], [], 0]);
    expect(TestBed.inject(Unsent).read('ask m1')).toEqual({});
  });

  it('goes on waiting while nobody has signed in', async () => {
    const outcome = await sendTooLate();
    await answerLook(null);
    hear('signed-in');
    await answerLook(null);
    expect([resumption.ended(), outcome]).toEqual(['somebody', []]);
  });

  it('tells what was refused when the server does not answer', async () => {
    const outcome = await sendTooLate();
    http.expectOne('/api/session').error(new ProgressEvent('error'));
    await settled();
    expect([resumption.ended(), (outcome[0] as Problem).code]).toEqual([null, 'session_ended']);
  });

  it('asks only once more', async () => {
    const outcome = await sendTooLate();
    await answerLook(sessionOf('imani'));
    http.expectOne('/api/requests').flush(ended, noMore);
    await settled();
    expect((outcome[0] as Problem).code).toBe('session_ended');
  });

  it('leaves other refusals alone', async () => {
    const outcome: unknown[] = [];
    TestBed.inject(HttpClient)
      .get('/api/set-up')
      .subscribe({ error: (problem: unknown) => outcome.push(problem) });
    http.expectOne('/api/set-up').flush({ code: 'set_up_link_over', message: '' }, noMore);
    await settled();
    expect((outcome[0] as Problem).code).toBe('set_up_link_over');
  });

  it('ends in every tab when the person signs out in one', () => {
    hear('signed-out');
    expect(went).toEqual(['/sign-in?left=here']);
  });

  it.each([
    ['quiet', '0 27000'],
    ['age', '0 0'],
    ['somebody', '900 27000'],
  ])('knows that it ended by %s', async (by, left) => {
    TestBed.inject(HttpClient).get('/api/wishes').subscribe();
    http.expectOne('/api/wishes').flush({}, { headers: { 'akin-session-left': left } });
    await sendTooLate();
    await answerLook(null);
    expect(resumption.ended()).toBe(by);
  });

  it.each([
    [{ next: 'https://idp.example/slo' }, {}, 'https://idp.example/slo'],
    [ended, noMore, '/sign-in?left=here'],
  ])('is left by signing out, also when it is over', async (answer, status, to) => {
    const leavingNow = TestBed.inject(SessionStore).signOut();
    http.expectOne('/api/session/sign-out').flush(answer, status);
    await leavingNow;
    expect(went).toEqual([to]);
  });
});
