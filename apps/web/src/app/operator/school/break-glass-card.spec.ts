import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { ContactView } from '@akin/contracts';
import { BreakGlassCard } from './break-glass-card';

const address = '/api/operator/institutions/cedar/break-glass';
const link = { state: 'none', sentAt: null, expiresAt: null };
const admin = { role: 'administrator', name: 'Alex', mail: 'alex@cedar.example', link } as ContactView;
const itContact = { role: 'it', name: 'Dana', mail: 'dana@cedar.example', link } as ContactView;

function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
}

async function shown(contacts: ContactView[]) {
  teachDialogs();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(BreakGlassCard);
  fixture.componentRef.setInput('school', { slug: 'cedar', shortName: 'Cedar', contacts });
  const changed = jest.fn();
  fixture.componentInstance.changed.subscribe(changed);
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const type = (id: string, text: string) => {
    const box = element.querySelector(`#break-glass-${id}`) as HTMLInputElement;
    box.value = text;
    box.dispatchEvent(new Event('input'));
  };
  const send = async (reason: string, slug: string) => {
    type('reason', reason);
    type('slug', slug);
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  const ask = async () => {
    element.querySelector('button')?.click();
    await fixture.whenStable();
  };
  return { element, changed, send, ask, fixture, calls: TestBed.inject(HttpTestingController) };
}

describe('BreakGlassCard', () => {
  it.each([
    [[admin, itContact], 'dana@cedar.example'],
    [[admin], 'alex@cedar.example'],
  ])('says to whom the mail goes (%#)', async (contacts, mail) => {
    const card = await shown(contacts);
    await card.ask();
    expect(card.element.textContent).toContain(mail);
    expect(card.element.textContent).toContain('no session at the school');
  });

  it('has nobody to send it to when nobody was named', async () => {
    const card = await shown([]);
    expect(card.element.querySelector('button')).toBeNull();
  });

  it.each([
    ['', 'cedar', ['reason']],
    ['Dana called and cannot sign in.', 'ceder', ['slug']],
    [' short ', 'Cedar', ['reason', 'slug']],
    ['x'.repeat(501), 'cedar', ['reason']],
  ])('sends nothing for reason %j and %j', async (reason, slug, wrong) => {
    const card = await shown([itContact]);
    await card.ask();
    await card.send(reason, slug);
    card.calls.expectNone(address);
    const invalid = [...card.element.querySelectorAll('[aria-invalid]')].map((box) => box.id.replace('break-glass-', ''));
    expect(invalid).toEqual(wrong);
  });

  it('sends the reason and what was typed, and keeps the reason when that fails', async () => {
    const card = await shown([itContact]);
    await card.ask();
    await card.send(' Dana called and cannot sign in. ', ' cedar ');
    const first = card.calls.expectOne(address);
    expect(first.request.body).toEqual({ reason: 'Dana called and cannot sign in.', slug: 'cedar' });
    first.flush({ code: 'busy', message: 'Please try again.' }, { status: 503, statusText: 'No' });
    await new Promise((resolve) => setTimeout(resolve));
    await card.fixture.whenStable();
    expect(card.element.querySelector('ak-banner')?.textContent).toContain('Please try again.');
    expect((card.element.querySelector('#break-glass-reason') as HTMLTextAreaElement).value).toContain('Dana called');
    await card.send('Dana called and cannot sign in.', 'cedar');
    card.calls.expectOne(address).flush(itContact);
    await new Promise((resolve) => setTimeout(resolve));
    expect(card.changed).toHaveBeenCalledTimes(1);
  });
});
