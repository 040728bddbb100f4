import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { DeskItem } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { problemInterceptor } from '../../session/problem-interceptor';
import { SessionStore } from '../../session/session-store';
import { DeskPage } from './desk-page';

const person = (name: string) => ({ id: name, name, pronouns: null, role: '' });
const item: DeskItem = {
  id: 'd1',
  kind: 'mentorship',
  reason: 'mentor_left',
  learner: person('Imani Castellanos'),
  mentor: person('Dr. Adwoa Osei'),
  since: '2026-11-12T22:00:00Z',
  settled: null,
};
const settled = { outcome: 'ended', at: '2026-11-14T22:00:00Z', by: 'Ben Ortiz', note: 'They agreed.' } as const;
const waitingUrl = '/api/desk?settled=false&page=1&size=20';
const countUrl = '/api/desk?settled=false&page=1&size=1';

async function settle() {
  for (let n = 0; n < 4; n++) await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

describe('the desk', () => {
  let http: HttpTestingController;
  let page: HTMLElement;

  beforeEach(() => {
    HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
      this.open = false;
    };
  });

  async function open(items: DeskItem[]) {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([problemInterceptor])),
        provideHttpClientTesting(),
        provideRouter([]),
        { provide: InstitutionStore, useValue: { view: () => ({ realm: 'school', timeZone: 'America/Denver' }) } },
        { provide: SessionStore, useValue: { view: () => ({ roles: ['coordinator'], person: { id: 'me' } }) } },
      ],
    });
    http = TestBed.inject(HttpTestingController);
    page = TestBed.createComponent(DeskPage).nativeElement as HTMLElement;
    document.body.replaceChildren(page);
    await settle();
    http.expectOne(waitingUrl).flush({ items, total: items.length });
    http.match(countUrl).forEach((one) => one.flush({ items: [], total: items.length }));
    await settle();
  }

  const button = (label: string) => [...page.querySelectorAll('button')].find((one) => one.textContent?.trim().startsWith(label));
  const choose = async (label: string) => {
    [...page.querySelectorAll('.dlg label')]
      .find((one) => one.textContent?.includes(label))
      ?.querySelector('input')
      ?.click();
    await settle();
  };
  const write = (id: string, words: string) => {
    const box = page.querySelector<HTMLTextAreaElement>(`#${id}`) as HTMLTextAreaElement;
    box.value = words;
    box.dispatchEvent(new Event('input'));
  };
  const send = async () => {
    page.querySelector('.dlg form')?.dispatchEvent(new Event('submit'));
    await settle();
  };

  it('says who left, what is open, and how many wait', async () => {
    await open([item, { ...item, id: 'd2', kind: 'request' }]);
    for (const words of [
      '2 things wait for your decision',
      'Dr. Adwoa Osei has left the list.',
      'work together',
      'Since November 12, 2026',
      'Request',
      'Mentorship',
    ])
      expect(page.textContent).toContain(words);
  });

  it('is clear when nothing waits, and says what would come here', async () => {
    await open([]);
    expect(page.textContent).toContain('The desk is clear');
    expect(page.textContent).toContain('Nothing is deleted');
  });

  it('settles with the words in the right place, says so, and looks again', async () => {
    await open([item]);
    const toast = jest.spyOn(TestBed.inject(Toasts), 'show');
    button('Settle')?.click();
    await settle();
    await choose('It ends');
    write('desk-note', ' They agreed. ');
    await choose('Suggest somebody new');
    write('desk-words', 'Dr. Lim has room.');
    await choose('It ends');
    await send();
    const post = http.expectOne('/api/desk/d1/settle');
    expect(post.request.body).toEqual({ outcome: 'ended', note: 'They agreed.' });
    post.flush({ ...item, settled });
    await settle();
    expect(toast).toHaveBeenCalledWith({ text: 'Settled. Mails are on their way.' });
    expect(page.querySelector('dialog')?.open).toBe(false);
    http.expectOne(waitingUrl).flush({ items: [], total: 0 });
    http.expectOne(countUrl).flush({ items: [], total: 0 });
    await settle();
    expect(page.textContent).toContain('The desk is clear');
  });

  it('asks for a choice, and for words where the learner gets them', async () => {
    await open([item]);
    button('Settle')?.click();
    await settle();
    await send();
    expect(page.textContent).toContain('Please choose what becomes of it.');
    await choose('Suggest somebody new');
    await send();
    expect(page.textContent).toContain('Please tell the learner whom to ask');
    expect(document.activeElement?.id).toBe('desk-words');
    http.expectNone('/api/desk/d1/settle');
  });

  it('keeps what was typed, and says why, when somebody else was faster', async () => {
    await open([item]);
    button('Settle')?.click();
    await settle();
    await choose('It ends');
    write('desk-note', 'They agreed.');
    await send();
    http
      .expectOne('/api/desk/d1/settle')
      .flush({ code: 'desk_settled', message: 'Somebody has settled this already.' }, { status: 409, statusText: '' });
    await settle();
    expect(page.querySelector('.dlg')?.textContent).toContain('Somebody has settled this already.');
    expect(page.querySelector<HTMLTextAreaElement>('#desk-note')?.value).toBe('They agreed.');
  });

  it('has chosen already where there is one thing to do', async () => {
    await open([{ ...item, kind: 'request', reason: 'learner_left' }]);
    button('Settle')?.click();
    await settle();
    expect(page.querySelectorAll<HTMLInputElement>('.dlg input[type=radio]:checked')).toHaveLength(1);
  });

  it('shows what was settled, by whom, and what was noted', async () => {
    await open([item]);
    [...page.querySelectorAll('.seg label')]
      .find((one) => one.textContent?.includes('Settled'))
      ?.querySelector('input')
      ?.click();
    await settle();
    http.expectOne('/api/desk?settled=true&page=1&size=20').flush({ items: [{ ...item, settled }], total: 1 });
    await settle();
    for (const words of ['Settled by Ben Ortiz on November 14, 2026.', 'They agreed.', 'Ended']) expect(page.textContent).toContain(words);
    expect(button('Settle')).toBeUndefined();
  });
});
