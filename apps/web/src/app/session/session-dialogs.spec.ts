import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import type { SessionView } from '@akin/contracts';
import { IdleWatch, type Notice } from './idle-watch';
import { type EndedBy, Resumption } from './resumption';
import { SessionDialogs } from './session-dialogs';
import { SessionStore } from './session-store';

describe('the dialogs about the session', () => {
  const notice = signal<Notice | null>(null);
  const ended = signal<EndedBy | null>(null);
  const stay = jest.fn().mockResolvedValue(undefined);
  const giveUp = jest.fn();
  let box: HTMLElement;

  beforeEach(async () => {
    // jsdom has dialogs without their ways to open and close.
    HTMLDialogElement.prototype.showModal = function () {
      this.open = true;
    };
    HTMLDialogElement.prototype.close = function () {
      this.open = false;
    };
    notice.set(null);
    ended.set(null);
    const view = { person: { name: 'Imani Castellanos' }, idleMinutes: 10, absoluteHours: 1 } as SessionView;
    TestBed.configureTestingModule({
      providers: [
        { provide: IdleWatch, useValue: { notice, stay } },
        { provide: Resumption, useValue: { ended, giveUp } },
        { provide: SessionStore, useValue: { view: signal(view) } },
      ],
    });
    const fixture = TestBed.createComponent(SessionDialogs);
    box = fixture.nativeElement as HTMLElement;
    await fixture.whenStable();
  });

  const open = async () => {
    await TestBed.inject(SessionStore);
    TestBed.tick();
    return box.querySelector('dialog[open]');
  };
  const button = (name: string) => [...box.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent?.includes(name));

  it('are closed while nothing is the matter', async () => expect(await open()).toBeNull());

  it('ask whether somebody is still there', async () => {
    notice.set('quiet');
    expect((await open())?.textContent).toContain('Still there?');
    button('still here')?.click();
    expect(stay).toHaveBeenCalled();
  });

  it('say when nothing can put the end off', async () => {
    notice.set('age');
    expect((await open())?.textContent).toContain('You have been signed in for 1 hour.');
  });

  it.each<[EndedBy, string]>([
    ['quiet', 'You were signed out after 10 quiet minutes.'],
    ['age', 'You were signed out after 1 hour.'],
    ['somebody', 'You were signed out.'],
  ])('say that it ended (%s)', async (by, heading) => {
    ended.set(by);
    expect((await open())?.querySelector('h2')?.textContent).toBe(heading);
  });

  it('lead to the sign-in in a tab of its own, and do not close before', async () => {
    ended.set('quiet');
    const dialog = (await open()) as HTMLDialogElement;
    const link = button('Sign in again') as HTMLAnchorElement;
    expect([link.getAttribute('href'), link.target]).toEqual(['/saml/login?returnTo=%2Fsigned-in', '_blank']);
    const escape = new Event('cancel', { cancelable: true });
    dialog.dispatchEvent(escape);
    expect(escape.defaultPrevented).toBe(true);
    dialog.close();
    dialog.dispatchEvent(new Event('close'));
    expect(dialog.open).toBe(true);
    button('Leave this page')?.click();
    expect(giveUp).toHaveBeenCalled();
  });
});
