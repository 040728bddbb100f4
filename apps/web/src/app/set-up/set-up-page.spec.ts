import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { refusalSentences, type SignInDraftView } from '@akin/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../session/problem-interceptor';
import { LeavePage } from './leave-page';
import { SetUpPage } from './set-up-page';
import { draft, idp, setUp, tested, view } from './testing/lakeside';

const place = '/api/set-up/sign-in';

async function settle() {
  for (let n = 0; n < 6; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('SetUpPage', () => {
  let http: HttpTestingController;
  let fragments: BehaviorSubject<string | null>;
  const away = { to: jest.fn() };

  beforeEach(() => {
    sessionStorage.clear();
    away.to.mockClear();
    HTMLElement.prototype.scrollIntoView ??= () => undefined;
    HTMLDialogElement.prototype.showModal ??= function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close ??= function (this: HTMLDialogElement) {
      this.open = false;
    };
  });

  async function arrive(fragment: string | null) {
    fragments = new BehaviorSubject(fragment);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { fragment: fragments } },
        { provide: LeavePage, useValue: away },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const page = TestBed.createComponent(SetUpPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    await settle();
    return page;
  }

  /** The page with this draft; what is asked until then is answered. */
  async function arriveWith(kept: SignInDraftView | null, fragment: string | null = null) {
    const page = await arrive(fragment);
    http.expectOne('/api/set-up').flush(setUp);
    await settle();
    http.expectOne(place).flush({ ...view, draft: kept });
    await settle();
    if (!kept) {
      const call = http.expectOne(`${place}/draft`);
      expect(call.request.body).toEqual({ from: 'nothing' });
      call.flush(draft);
      await settle();
    }
    return page;
  }

  const answer = async (path: string, body: object | null) => {
    const call = http.expectOne(`${place}/${path}`);
    call.flush(body);
    await settle();
    return call.request;
  };
  const refuse = (url: string, code: keyof typeof refusalSentences, fields?: { field: string; message: string }[]) =>
    http.expectOne(url).flush({ code, message: refusalSentences[code], detail: { fields } }, { status: 409, statusText: 'No' });
  const button = (page: HTMLElement, words: string) =>
    [...page.querySelectorAll('button:not(.step__head)')].find((one) => one.textContent?.includes(words)) as HTMLButtonElement;
  const press = async (page: HTMLElement, words: string) => {
    button(page, words).click();
    await settle();
  };
  const openSteps = (page: HTMLElement) =>
    [...page.querySelectorAll('.step__head')].flatMap((head) => (head.getAttribute('aria-expanded') === 'true' ? [head.id] : []));
  const type = async (page: HTMLElement, id: string, text: string) => {
    const box = page.querySelector(`#${id}`) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
    await settle();
    return box;
  };
  const send = async (page: HTMLElement, id: string, text: string) => {
    const box = await type(page, id, text);
    box.closest('form')?.dispatchEvent(new Event('submit'));
    await settle();
    return box;
  };

  it('does not use a link up by itself, and goes on once it was opened by hand', async () => {
    const page = await arrive('secret');
    refuse('/api/set-up', 'set_up_link_over');
    await settle();
    http.expectNone('/api/set-up/open');
    button(page, 'Begin').click();
    button(page, 'Begin').click();
    const call = http.expectOne('/api/set-up/open');
    expect(call.request.body).toEqual({ token: 'secret' });
    call.flush(null);
    await settle();
    http.expectOne('/api/set-up').flush(setUp);
    await settle();
    http.expectOne(place).flush(view);
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('Lakeside');
    expect(openSteps(page)).toEqual(['step-ours']);
  });

  it.each([
    ['set_up_link_over', null, 'does not open any more'],
    ['set_up_link_over', 'trial', 'does not open any more'],
    ['set_up_done', null, 'Sign-in is already on'],
    ['set_up_done', 'secret', 'put sign-in at'],
    ['busy', null, 'could not open this just now'],
  ] as const)('says what %s means (link %s)', async (code, fragment, words) => {
    const page = await arrive(fragment);
    refuse('/api/set-up', code);
    await settle();
    expect(page.textContent).toContain(words);
  });

  it('opens a link that puts right what is on, and says of any other that it is closed', async () => {
    const page = await arrive('secret');
    refuse('/api/set-up', 'set_up_done');
    await settle();
    await press(page, 'Begin');
    refuse('/api/set-up/open', 'set_up_done');
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('Sign-in is already on');
  });

  it('takes a new link in the tab where the old one was over', async () => {
    const page = await arrive(null);
    refuse('/api/set-up', 'set_up_link_over');
    await settle();
    fragments.next('newer');
    refuse('/api/set-up', 'set_up_link_over');
    await settle();
    button(page, 'Begin').click();
    expect(http.expectOne('/api/set-up/open').request.body).toEqual({ token: 'newer' });
  });

  it('begins from nothing, and ticks our values off only when they were given', async () => {
    const page = await arriveWith(null);
    await press(page, 'They have our values');
    expect(openSteps(page)).toEqual(['step-theirs']);
    expect(document.activeElement?.id).toBe('step-theirs');
    expect(page.querySelector('#step-ours')?.textContent).toContain('Done: ');
  });

  it('does not tick our values off because theirs are known', async () => {
    const page = await arriveWith({ ...draft, idp });
    expect(page.querySelector('#step-ours')?.textContent).not.toContain('Done: ');
    expect(page.querySelector('#step-theirs')?.textContent).toContain('Done: ');
    expect(openSteps(page)).toEqual(['step-ours']);
  });

  it('shows what was understood of pasted metadata, with mistakes beside the field and nothing lost', async () => {
    const page = await arriveWith(draft);
    await send(page, 'metadata', '  ');
    expect(page.querySelector('#metadata-error')?.textContent).toContain('Paste the metadata first');
    const box = await send(page, 'metadata', '<wrong/>');
    refuse(`${place}/draft/identity-provider`, 'bad_input', [{ field: 'metadata', message: 'This is not an identity provider.' }]);
    await settle();
    expect(page.querySelector('#metadata-error')?.textContent).toContain('This is not an identity provider.');
    expect(page.querySelector('ak-form-summary')?.textContent).toContain('One thing to fix');
    expect(box.value).toBe('<wrong/>');
    await send(page, 'metadata', '<EntityDescriptor/>');
    await answer('draft/identity-provider', { ...draft, idp, digest: 'd1' });
    expect(page.textContent).toContain('https://idp.lakeside.example');
    expect(page.textContent).toContain('Ran out on January 1, 2020');
    expect(document.activeElement?.textContent).toContain('This is what we understood.');
    expect(button(page, 'Switch sign-in on').disabled).toBe(true);
  });

  it('reads metadata from its address, and says where it came from', async () => {
    const page = await arriveWith(draft);
    await send(page, 'metadata-url', ' ');
    expect(page.querySelector('#metadata-url-error')?.textContent).toContain('Give the address first');
    await send(page, 'metadata-url', 'https://inside.example');
    refuse(`${place}/draft/identity-provider`, 'bad_input', [{ field: 'url', message: 'There is no server.' }]);
    await settle();
    expect(page.querySelector('#metadata-url-error')?.textContent).toContain('There is no server.');
    expect(page.querySelector('#metadata-error')).toBeNull();
    await type(page, 'metadata-signer', 'PEM ');
    await send(page, 'metadata-url', ' https://idp.lakeside.example/metadata ');
    const source = { url: 'https://idp.lakeside.example/metadata', signed: true };
    const request = await answer('draft/identity-provider', { ...draft, idp: { ...idp, validUntil: '2030-05-01T00:00:00Z', source } });
    expect(request.body).toEqual({ url: 'https://idp.lakeside.example/metadata', signer: 'PEM' });
    for (const words of ['Valid until', 'May 1, 2030', 'https://idp.lakeside.example/metadata', 'every hour', 'has not signed'])
      expect(page.textContent).toContain(words);
  });

  it('goes to the test, and comes back to what arrived', async () => {
    let page = await arriveWith({ ...draft, idp });
    button(page, 'Test sign-in').click();
    await press(page, 'Test sign-in');
    await answer('draft/trial', { url: 'https://idp.lakeside.example/sso?SAMLRequest=x' });
    expect(away.to).toHaveBeenCalledTimes(1);
    expect(away.to).toHaveBeenCalledWith('https://idp.lakeside.example/sso?SAMLRequest=x');

    TestBed.resetTestingModule();
    page = await arriveWith(tested, 'trial');
    expect(openSteps(page)).toEqual(['step-test']);
    expect(document.activeElement?.textContent).toContain('The test passed.');
    expect(page.textContent).toContain('No given name came.');
    expect(page.querySelector('.arrived')?.textContent).toContain('E-mail address');
    expect(page.querySelector('.arrived')?.textContent).not.toContain('ada@l.example');
    await press(page, 'Show values');
    await answer('draft/trial/values', {
      ...tested.trial,
      masked: false,
      attributes: [{ name: 'mail', friendlyName: null, values: ['ada@l.example'], fills: 'mail' }],
    });
    expect(page.querySelector('.arrived')?.textContent).toContain('ada@l.example');
    await press(page, 'Hide values');
    expect(page.querySelector('.arrived')?.textContent).not.toContain('ada@l.example');
  });

  it('says why a test failed and what to do', async () => {
    const problem = { reason: 'audience', sentence: 'The answer was made for another service.', remedy: 'Check the entity ID.' };
    const trial = tested.trial && { ...tested.trial, passed: false, problem };
    const page = await arriveWith({ ...tested, trial, ready: false }, 'trial');
    expect(document.activeElement?.textContent).toContain(problem.sentence);
    expect(document.activeElement?.textContent).toContain(problem.remedy);
    expect(button(page, 'Switch sign-in on').disabled).toBe(true);
    await press(page, 'Change what we ask for');
    expect(openSteps(page)).toEqual(['step-asks']);
  });

  it('switches on exactly what was tested', async () => {
    const page = await arriveWith(tested);
    expect(openSteps(page)).toEqual(['step-on']);
    await press(page, 'Switch sign-in on');
    const request = await answer('draft/switch-on', null);
    expect(request.body).toEqual({ digest: 'd1' });
    expect(page.querySelector('h1')?.textContent).toContain('People can sign in');
  });

  it('lets administrators in without a second factor again, once somebody has said yes to it', async () => {
    const page = await arrive(null);
    http.expectOne('/api/set-up').flush(setUp);
    await settle();
    http.expectOne(place).flush({ ...view, draft: tested, adminsNeedMfa: true });
    await settle();
    const press = async (words: string) => {
      [...page.querySelectorAll('button')]
        .filter(({ textContent }) => textContent?.trim() === words)
        .at(-1)
        ?.click();
      await settle();
    };
    expect(page.textContent).toContain('Administrators come in only with a second factor here.');
    await press('Stop asking for it');
    http.expectNone(`${place}/lift-second-factor`);
    await press('Stop asking for it');
    http.expectOne(`${place}/lift-second-factor`).flush(null);
    await settle();
    http.expectOne(place).flush({ ...view, draft: tested });
    await settle();
    expect(page.querySelector('ak-lift-second-factor')).toBeNull();
  });
});
