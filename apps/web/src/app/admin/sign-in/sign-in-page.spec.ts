import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { SignInSetUpView, SignInUpkeepView } from '@akin/contracts';
import { problemInterceptor } from '../../session/problem-interceptor';
import { draft, idp, liveView, tested, view } from '../../set-up/testing/lakeside';
import { SignInPage } from './sign-in-page';

const place = '/api/sign-in';
const upkeep = {
  refresh: {
    url: 'https://idp.lakeside.example/metadata',
    lastReadAt: '2026-11-22T12:00:00Z',
    nextAt: null,
    failures: 0,
    problem: null,
    waiting: null,
  },
  keys: { stage: 'one', certificates: [{ fingerprint: 'CC', until: '2036-01-01T00:00:00Z', use: 'signs' }] },
  warnings: [],
  deeds: [{ at: '2026-11-22T12:00:00Z', action: 'break_glass_sent', byOperator: true, reason: 'Nobody could sign in.' }],
} as unknown as SignInUpkeepView;
const previous = { entityId: 'https://old.example', replacedAt: '2026-11-22T12:00:00Z', until: '2026-11-23T12:00:00Z' };

async function settle() {
  for (let n = 0; n < 6; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('SignInPage', () => {
  let http: HttpTestingController;
  let page: HTMLElement;

  beforeEach(() => {
    sessionStorage.clear();
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
    };
  });

  async function arrive(shown: SignInSetUpView, kept: SignInUpkeepView = upkeep) {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SignInPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    await settle();
    http.expectOne(place).flush(shown);
    http.expectOne(`${place}/upkeep`).flush(kept);
    await settle();
  }

  const reread = async (shown: SignInSetUpView) => {
    http.expectOne(place).flush(shown);
    await settle();
    http.match(`${place}/upkeep`).forEach((call) => call.flush(upkeep));
    await settle();
  };
  const press = async (words: string, within: ParentNode = page) => {
    const named = [...within.querySelectorAll<HTMLButtonElement>('button:not(.step__head)')].find((one) =>
      one.textContent?.includes(words),
    );
    if (!named) throw new Error(`No button ${words}`);
    named.click();
    await settle();
  };
  const answer = async (path: string, body: object | null = null) => {
    const call = http.expectOne(`${place}/${path}`);
    call.flush(body);
    await settle();
    return call.request;
  };
  const dialog = () => page.querySelector('dialog[open]') as HTMLElement;

  it('says what is on, and begins a change from it with the focus on what is prepared', async () => {
    await arrive(liveView);
    for (const words of [
      'On since Tuesday, November 3',
      'https://idp.lakeside.example',
      'The usual attribute names of Shibboleth',
      'Read last on',
      'A way back in was sent',
      'Nobody could sign in.',
    ])
      expect(page.textContent).toContain(words);
    expect(page.querySelector('ak-sign-in-steps')).toBeNull();
    await press('Prepare a change');
    expect((await answer('draft', { ...draft, idp })).body).toEqual({ from: 'live' });
    expect(document.activeElement?.id).toBe('prepared');
    expect(page.querySelector('#step-test')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('switches over to what was tested, and back after one more question', async () => {
    await arrive({ ...liveView, draft: tested });
    await press('Switch over to it');
    expect((await answer('draft/switch-on')).body).toEqual({ digest: 'd1' });
    await reread({ ...liveView, previous });
    expect(document.activeElement?.id).toBe('is-on');
    expect(page.textContent).toContain('You can switch back until');
    expect(page.textContent).toContain('people signed in with https://old.example');
    await press('Switch back');
    http.expectNone(`${place}/switch-back`);
    await press('Switch back', dialog());
    await answer('switch-back');
    await reread(liveView);
    expect(page.textContent).not.toContain('You can switch back until');
  });

  it('does not call the same identity provider another one', async () => {
    await arrive({ ...liveView, previous: { ...previous, entityId: idp.entityId } });
    expect(page.querySelector('ak-switch-back')?.textContent).toContain('What was asked of the identity provider before');
    expect(page.querySelector('ak-switch-back')?.textContent).not.toContain(idp.entityId);
  });

  it('says why it was not switched over, and shows what is there now', async () => {
    await arrive({ ...liveView, draft: tested });
    await press('Switch over to it');
    const gone = { code: 'draft_changed', message: 'Somebody has changed it meanwhile.' };
    http.expectOne(`${place}/draft/switch-on`).flush(gone, { status: 409, statusText: 'No' });
    await settle();
    http.expectOne(place).flush({ ...liveView, draft: { ...tested, ready: false, trial: null, digest: 'd2' } });
    await settle();
    expect(page.textContent).toContain('Somebody has changed it meanwhile.');
    expect(page.textContent).toContain('First a test sign-in has to pass with exactly this.');
  });

  it('discards a draft only after one more question', async () => {
    await arrive({ ...liveView, draft });
    await press('Discard it');
    await press('Keep it', dialog());
    expect(dialog()).toBeNull();
    await press('Discard it');
    await press('Discard it', dialog());
    const call = http.expectOne(`${place}/draft`);
    expect(call.request.method).toBe('DELETE');
    call.flush(null);
    await settle();
    await reread(liveView);
    expect(page.querySelector('ak-sign-in-steps')).toBeNull();
  });

  it('puts warnings and what waits for a yes on top', async () => {
    const waiting = { since: '2026-11-22T10:00:00Z', digest: 'w1', idp, changes: ['Every signing certificate is another one.'] };
    await arrive(liveView, { ...upkeep, warnings: ['A certificate runs out soon.'], refresh: { ...upkeep.refresh, waiting } });
    expect(page.querySelector('.signin > :first-child')?.textContent).toContain('A certificate runs out soon.');
    expect(page.querySelector('.signin > :nth-child(2)')?.textContent).toContain('Every signing certificate is another one.');
    await press('Yes, take it over');
    expect((await answer('upkeep/accept')).body).toEqual({ digest: 'w1' });
    await reread(liveView);
    expect(page.querySelector('ak-waiting-change')).toBeNull();
  });

  it.each([
    ['one', 'Announce a new key', 'begin'],
    ['coming', 'Sign with the new key', 'switch'],
    ['going', 'Remove the old key', 'finish'],
  ] as const)('changes the key step by step: %s', async (stage, words, step) => {
    await arrive(liveView, { ...upkeep, keys: { ...upkeep.keys, stage } });
    await press(words, page.querySelector('ak-keys-card .more') as HTMLElement);
    await press(words, dialog());
    expect((await answer('upkeep/keys')).body).toEqual({ step });
    expect(dialog()).toBeNull();
  });

  it('begins from nothing where nothing is on', async () => {
    await arrive({ ...view, draft: null });
    await press('Begin');
    expect((await answer('draft', draft)).body).toEqual({ from: 'nothing' });
    expect(page.querySelector('#step-ours')?.getAttribute('aria-expanded')).toBe('true');
  });

  it('shows the rest when metadata and keys cannot be read, and tries again', async () => {
    TestBed.configureTestingModule({
      providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(SignInPage).nativeElement as HTMLElement;
    await settle();
    http.expectOne(place).flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: 'No' });
    http.expectOne(`${place}/upkeep`).flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: 'No' });
    await settle();
    expect(page.textContent).toContain('We could not load this');
    await press('Try again');
    http.expectOne(place).flush(liveView);
    await settle();
    expect(page.textContent).toContain('What is on now');
    expect(page.querySelector('ak-load-problem')?.textContent).toContain('how metadata and keys are kept');
    await press('Try again');
    http.expectOne(`${place}/upkeep`).flush(upkeep);
    await settle();
    expect(page.textContent).toContain('Our keys');
  });
});
