import { Component, ViewContainerRef, effect, inject, viewChild } from '@angular/core';
import { RouterOutlet } from '@angular/router';
import { SessionStore } from './session/session-store';
import { focusOnArrival } from './shell/focus-on-arrival';

/** The dialogs about the session come along once somebody is signed in: they must be there when the server no longer answers. */
@Component({
  selector: 'ak-root',
  imports: [RouterOutlet],
  template: `<a class="skip" href="#main" (click)="skip($event)">Skip to main content</a><router-outlet /><ng-container #dialogs />`,
})
export class App {
  private readonly session = inject(SessionStore);
  private readonly dialogs = viewChild.required('dialogs', { read: ViewContainerRef });

  constructor() {
    focusOnArrival();
    const waiting = effect(() => {
      if (!this.session.view()) return;
      waiting.destroy();
      void this.showDialogs();
    });
  }

  protected skip(event: Event): void {
    event.preventDefault();
    document.getElementById('main')?.focus();
  }

  private async showDialogs(): Promise<void> {
    const { SessionDialogs } = await import('./session/session-dialogs');
    this.dialogs().createComponent(SessionDialogs);
  }
}
