import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { ActivatedRoute, provideRouter } from '@angular/router';
import { type IdpView, refusalSentences, type SetUpView } from '@akin/contracts';
import { BehaviorSubject } from 'rxjs';
import { problemInterceptor } from '../session/problem-interceptor';
import { SetUpPage } from './set-up-page';

const idp: IdpView = {
  entityId: 'https://idp.lakeside.example',
  ssoUrl: 'https://idp.lakeside.example/sso',
  sloUrl: null,
  certificates: [{ subject: 'idp', from: '2024-01-01T00:00:00Z', until: '2020-01-01T00:00:00Z', fingerprint: 'AA:BB' }],
  scopes: [],
  validUntil: null,
  readAt: '2026-11-22T12:00:00Z',
  source: null,
};
const view: SetUpView = {
  school: 'Lakeside School of Medicine',
  shortName: 'Lakeside',
  role: 'it',
  sp: {
    entityId: 'https://l.example/saml/metadata',
    acsUrl: 'https://l.example/saml/acs',
    logoutUrl: 'https://l.example/saml/logout',
    metadataUrl: 'https://l.example/saml/metadata',
    certificateUntil: '2036-01-01T00:00:00Z',
  },
  idp: null,
  until: '2026-11-22T20:00:00Z',
};

async function settle() {
  for (let n = 0; n < 3; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('SetUpPage', () => {
  let http: HttpTestingController;
  let fragments: BehaviorSubject<string | null>;

  async function arrive(fragment: string | null) {
    fragments = new BehaviorSubject(fragment);
    TestBed.configureTestingModule({
      providers: [
        provideRouter([]),
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        { provide: ActivatedRoute, useValue: { fragment: fragments } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    const page = TestBed.createComponent(SetUpPage).nativeElement as HTMLElement;
    await settle();
    return page;
  }

  const refuse = (url: string, code: keyof typeof refusalSentences, fields?: { field: string; message: string }[]) =>
    http.expectOne(url).flush({ code, message: refusalSentences[code], detail: { fields } }, { status: 409, statusText: 'No' });
  const button = (page: HTMLElement, words: string) =>
    [...page.querySelectorAll('button')].find((one) => one.textContent?.includes(words)) as HTMLButtonElement;

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
    http.expectOne('/api/set-up').flush(view);
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('Lakeside');
    expect(button(page, 'Switch sign-in on').disabled).toBe(true);
  });

  it.each([
    ['set_up_link_over', null, 'does not open any more'],
    ['set_up_done', null, 'Sign-in is already on'],
    ['set_up_done', 'secret', 'Sign-in is already on'],
    ['busy', null, 'could not open this just now'],
  ] as const)('says what %s means (link %s)', async (code, fragment, words) => {
    const page = await arrive(fragment);
    refuse('/api/set-up', code);
    await settle();
    expect(page.textContent).toContain(words);
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

  it('shows what was understood before anything is switched on', async () => {
    const page = await arrive(null);
    http.expectOne('/api/set-up').flush(view);
    await settle();
    const box = page.querySelector('#metadata') as HTMLTextAreaElement;
    const send = async (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      box.closest('form')?.dispatchEvent(new Event('submit'));
      await settle();
    };
    await send('  ');
    expect(page.querySelector('#metadata-error')?.textContent).toContain('Paste the metadata first');
    await send('<wrong/>');
    refuse('/api/set-up/identity-provider', 'bad_input', [{ field: 'metadata', message: 'This is not an identity provider.' }]);
    await settle();
    expect(page.querySelector('#metadata-error')?.textContent).toContain('This is not an identity provider.');
    expect(box.value).toBe('<wrong/>');
    await send('<EntityDescriptor/>');
    http.expectOne('/api/set-up/identity-provider').flush(idp);
    await settle();
    expect(page.textContent).toContain('https://idp.lakeside.example');
    expect(page.textContent).toContain('Ran out on January 1, 2020');
    button(page, 'Switch sign-in on').click();
    const call = http.expectOne('/api/set-up/switch-on');
    expect(call.request.body).toEqual({ entityId: idp.entityId });
    call.flush(null);
    await settle();
    expect(page.querySelector('h1')?.textContent).toContain('People can sign in');
  });

  it('reads metadata from its address, and says where it came from', async () => {
    const page = await arrive(null);
    http.expectOne('/api/set-up').flush(view);
    await settle();
    const box = page.querySelector('#metadata-url') as HTMLInputElement;
    const send = async (text: string) => {
      box.value = text;
      box.dispatchEvent(new Event('input'));
      box.closest('form')?.dispatchEvent(new Event('submit'));
      await settle();
    };
    await send(' ');
    expect(page.querySelector('#metadata-url-error')?.textContent).toContain('Give the address first');
    await send('https://inside.example');
    refuse('/api/set-up/identity-provider', 'bad_input', [{ field: 'url', message: 'There is no server.' }]);
    await settle();
    expect(page.querySelector('#metadata-url-error')?.textContent).toContain('There is no server.');
    expect(page.querySelector('#metadata-error')).toBeNull();
    (page.querySelector('#metadata-signer') as HTMLTextAreaElement).value = 'PEM ';
    await send(' https://idp.lakeside.example/metadata ');
    const call = http.expectOne('/api/set-up/identity-provider');
    expect(call.request.body).toEqual({ url: 'https://idp.lakeside.example/metadata', signer: 'PEM' });
    call.flush({ ...idp, validUntil: '2030-05-01T00:00:00Z', source: { url: 'https://idp.lakeside.example/metadata', signed: true } });
    await settle();
    for (const words of ['Valid until', 'May 1, 2030', 'https://idp.lakeside.example/metadata', 'every hour', 'has not signed'])
      expect(page.textContent).toContain(words);
  });
});
