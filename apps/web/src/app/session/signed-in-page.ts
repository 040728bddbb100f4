import { Component, inject, input, type OnInit } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Brand, Icon } from '@akin/ui';
import { InstitutionStore } from './institution-store';
import { SessionStore } from './session-store';
import { TabTalk } from './tab-talk';

/**
 * Where the tab ends up in which somebody signed in again: it tells the tab that waits, and closes. With `instead`, it is
 * the tab that waited, and somebody else has signed in.
 */
@Component({
  selector: 'ak-signed-in-page',
  imports: [Brand, Icon, RouterLink],
  template: `<div class="who">
    <header>
      <span class="brand"><ak-brand [mark]="school().branding.mark" [name]="school().name" [shortName]="school().shortName" /></span>
    </header>
    <main id="main" tabindex="-1" class="stack g6">
      @if (!session.view()) {
        <div class="stack g4">
          <h1 class="door-title">You are not signed in.</h1>
          <p class="lead">Please start again from the sign-in page.</p>
        </div>
        <div class="actions row">
          <a class="btn btn--l" routerLink="/sign-in">To the sign-in page<svg akIcon="right" /></a>
        </div>
      } @else if (instead()) {
        <div class="stack g4">
          <h1 class="door-title">Now you are signed in as {{ session.view()?.person?.name }}.</h1>
          <p class="lead">
            Somebody else was signed in here before. What they had typed and not sent is gone, and nothing of it was sent in your name.
          </p>
        </div>
        <div class="actions row">
          <a class="btn btn--l" [routerLink]="session.home()">Go to my page<svg akIcon="right" /></a>
        </div>
      } @else {
        <div class="stack g4">
          <h1 class="door-title">You are signed in again.</h1>
          <p class="lead">Close this tab and go on in the one where you were. What you typed there is still there.</p>
        </div>
        <div class="actions row g2">
          <button class="btn btn--l" type="button" (click)="close()">Close this tab</button>
          <a class="btn btn--l btn--line" [routerLink]="session.home()">Stay in this one</a>
        </div>
      }
    </main>
  </div>`,
})
export class SignedInPage implements OnInit {
  readonly instead = input<string>();
  protected readonly session = inject(SessionStore);
  protected readonly school = inject(InstitutionStore).view;
  private readonly talk = inject(TabTalk);

  ngOnInit(): void {
    if (!this.session.view() || this.instead()) return;
    this.talk.say('signed-in');
    this.close();
  }

  /** Browsers let a page close its tab only if a page opened it; otherwise it stays, and says what to do. */
  protected close(): void {
    window.close();
  }
}
