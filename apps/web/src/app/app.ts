import { Component, computed, inject } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { IdleWatch } from './session/idle-watch';
import { Resumption } from './session/resumption';
import { SessionDialogs } from './session/session-dialogs';
import { SessionStore } from './session/session-store';
import { focusOnArrival } from './shell/focus-on-arrival';

/** The dialogs about the session come along once somebody is signed in: they must be there when the server no longer answers. */
@Component({
  selector: 'ak-root',
  imports: [RouterOutlet, SessionDialogs],
  template: `<a class="skip" href="#main" (click)="skip($event)">Skip to main content</a><router-outlet />
    @defer (when sayable(); prefetch when session.view() !== null) {
      <ak-session-dialogs />
    }`,
})
export class App {
  protected readonly session = inject(SessionStore);
  private readonly resumption = inject(Resumption);
  private readonly watch = inject(IdleWatch);
  protected readonly sayable = computed(() => this.watch.notice() !== null || this.resumption.ended() !== null);

  constructor() {
    focusOnArrival();
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }
}
