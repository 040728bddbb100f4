import { Component, computed, inject } from '@angular/core';
import { Banner, Dialog, Icon } from '@akin/ui';
import { count } from '../wording/count';
import { Attempt } from './attempt';
import { CoverDialog } from './cover-dialog';
import { IdleWatch } from './idle-watch';
import { Resumption } from './resumption';
import { SessionStore } from './session-store';

/** Says that the session is about to end, or has ended, over whatever page is open. The page stays as it is. */
@Component({
  selector: 'ak-session-dialogs',
  imports: [Banner, CoverDialog, Dialog, Icon],
  template: `<ak-dialog [heading]="noticeHeading()" [open]="watch.notice() !== null" (closed)="stay()">
      @if (watch.notice() === 'age') {
        <p class="soft">In two minutes we ask you to sign in again. Nothing you typed is lost.</p>
      } @else {
        <p class="soft">
          Nothing has happened here for a while, so you will be signed out in about two minutes. Nothing you typed would be lost.
        </p>
      }
      @if (staying.problem(); as problem) {
        <ak-banner kind="bad"
          ><b>That did not reach us.</b>
          <p>{{ problem.message }}</p></ak-banner
        >
      }
      <div class="row g2 actions">
        <button class="btn" type="button" autofocus [attr.aria-disabled]="staying.busy() || null" (click)="stay()">
          {{ watch.notice() === 'age' ? 'All right' : 'Yes, I am still here' }}
        </button>
      </div>
    </ak-dialog>
    <ak-cover-dialog [heading]="endedHeading()" [open]="resumption.ended() !== null">
      <p class="soft">
        Nothing you typed is lost: the page is still here, behind this. Sign in again in a new tab, as {{ name() }}, and go on where you
        were.
      </p>
      <p class="small muted">If somebody else signs in, everything on this page is thrown away.</p>
      <div class="row g2 actions">
        <a class="btn" [href]="signIn" target="_blank" rel="opener" autofocus>Sign in again<svg akIcon="right" /></a>
        <button class="btn btn--text" type="button" (click)="resumption.giveUp()">Leave this page</button>
      </div>
    </ak-cover-dialog>`,
})
export class SessionDialogs {
  protected readonly watch = inject(IdleWatch);
  protected readonly resumption = inject(Resumption);
  protected readonly staying = new Attempt();
  protected readonly signIn = `/saml/login?returnTo=${encodeURIComponent('/signed-in')}`;
  private readonly session = inject(SessionStore);
  protected readonly name = computed(() => this.session.view()?.person.name ?? '');
  protected readonly noticeHeading = computed(() =>
    this.watch.notice() === 'age' ? `You have been signed in for ${this.hours()}.` : 'Still there?',
  );
  protected readonly endedHeading = computed(() => {
    const by = this.resumption.ended();
    if (by === 'quiet') return `You were signed out after ${count(this.session.view()?.idleMinutes ?? 30, 'quiet minute')}.`;
    return by === 'age' ? `You were signed out after ${this.hours()}.` : 'You were signed out.';
  });

  protected stay(): void {
    void this.staying.run(() => this.watch.stay());
  }

  private hours(): string {
    return count(this.session.view()?.absoluteHours ?? 8, 'hour');
  }
}
