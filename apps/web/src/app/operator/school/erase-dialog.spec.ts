import { provideHttpClient } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import type { InstitutionDetail } from '@akin/contracts';
import { EraseDialog } from './erase-dialog';

const address = '/api/operator/institutions/cedar/erase';

/** The test's document knows no dialogs; opening and closing is all this needs of one. */
function teachDialogs(): void {
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
}

async function opened(atOnce = false) {
  teachDialogs();
  TestBed.configureTestingModule({ providers: [provideHttpClient(), provideHttpClientTesting()] });
  const fixture = TestBed.createComponent(EraseDialog);
  fixture.componentRef.setInput('school', { slug: 'cedar', shortName: 'Cedar' });
  fixture.componentRef.setInput('open', true);
  fixture.componentRef.setInput('atOnce', atOnce);
  const changes: InstitutionDetail[] = [];
  fixture.componentInstance.changed.subscribe((change) => changes.push(change));
  await fixture.whenStable();
  const element = fixture.nativeElement as HTMLElement;
  const confirm = async (typed: string) => {
    const input = element.querySelector('input') as HTMLInputElement;
    input.value = typed;
    input.dispatchEvent(new Event('input'));
    element.querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
  };
  return { element, changes, confirm, calls: TestBed.inject(HttpTestingController) };
}

describe('EraseDialog', () => {
  it.each(['', 'ceder', 'Cedar', 'cedar basin'])('asks for nothing while %j is typed', async (typed) => {
    const dialog = await opened();
    await dialog.confirm(typed);
    dialog.calls.expectNone(address);
    expect(dialog.element.querySelector('#erase-slug-why')?.textContent).toContain('Nothing was changed.');
  });

  it('asks with the short address that was typed', async () => {
    const dialog = await opened();
    await dialog.confirm(' cedar ');
    const call = dialog.calls.expectOne(address);
    expect(call.request.body).toEqual({ confirm: 'cedar' });
    const answer = { slug: 'cedar', eraseAfter: '2026-12-22T20:00:00Z' };
    call.flush(answer);
    await new Promise((resolve) => setTimeout(resolve));
    expect(dialog.changes).toEqual([answer]);
  });

  it('discards at once a school nobody has been at, asked the same way', async () => {
    const dialog = await opened(true);
    expect(dialog.element.textContent).toContain('cannot be brought back');
    expect(dialog.element.textContent).not.toContain('days from now');
    await dialog.confirm('ceder');
    expect(dialog.element.querySelector('#discard-slug-why')).not.toBeNull();
    await dialog.confirm('cedar');
    dialog.calls.expectNone(address);
    expect(dialog.calls.expectOne('/api/operator/institutions/cedar/discard').request.body).toEqual({ confirm: 'cedar' });
  });
});
