import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import type { RosterView } from '@akin/contracts';
import { problemInterceptor } from '../../../session/problem-interceptor';
import { RosterPage } from '../roster-page';

/** What a browser has and jsdom has not; and a server that is asked. */
export function prepareRosterPage(): HttpTestingController {
  window.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
  HTMLDialogElement.prototype.showModal = function (this: HTMLDialogElement) {
    this.open = true;
  };
  HTMLDialogElement.prototype.close = function (this: HTMLDialogElement) {
    this.open = false;
  };
  sessionStorage.clear();
  TestBed.configureTestingModule({
    providers: [provideRouter([]), provideHttpClient(withInterceptors([problemInterceptor])), provideHttpClientTesting()],
  });
  return TestBed.inject(HttpTestingController);
}

/** Lets promises run and draws. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve));
  TestBed.tick();
}

/** The page of this roster, as the server has it. */
export async function openRoster(http: HttpTestingController, roster: RosterView, address: { step?: string; show?: string } = {}) {
  const fixture = TestBed.createComponent(RosterPage);
  fixture.componentRef.setInput('id', roster.id);
  Object.entries(address).forEach(([name, value]) => fixture.componentRef.setInput(name, value));
  TestBed.tick();
  http.expectOne(`/api/rosters/${roster.id}`).flush(roster);
  await settle();
  const page = fixture.nativeElement as HTMLElement;
  const button = (words: string) =>
    [...page.querySelectorAll('button')].find((found) => `${found.ariaLabel ?? ''} ${found.textContent}`.includes(words));
  const press = async (words: string) => {
    button(words)?.click();
    await settle();
  };
  const answer = async (url: string, body: unknown) => {
    const call = http.expectOne(url);
    call.flush(body as object);
    await settle();
    return call.request.body;
  };
  return { page, button, press, answer };
}
