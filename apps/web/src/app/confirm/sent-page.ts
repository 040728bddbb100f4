import { Component, computed, inject, signal } from '@angular/core';
import type { WaitingConfirmation } from '@akin/contracts';
import { Icon, Rings } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { SchoolClock } from '../wording/school-clock';
import { clockTime } from '../wording/days';
import { ConfirmApi } from './confirm-api';
import { ConfirmFrame } from './confirm-frame';
import { signInTo } from './sign-in-to';

/** After a sign-in under a new identifier: a mail is on its way, and nobody is signed in yet. */
@Component({
  selector: 'ak-sent-page',
  imports: [ConfirmFrame, Icon, Rings],
  template: `<ak-confirm-frame>
    <section class="deep on-deep stack g4" aria-labelledby="sent" role="status">
      <svg akRings="step" />
      <h1 id="sent">Almost in. Please look at your mail.</h1>
      <p class="lead">
        @if (waiting(); as mail) {
          We sent a mail to <b>{{ mail.mail }}</b> to make sure it is you. Follow its link until {{ until(mail) }}, say that it was you, and
          sign in again.
        } @else {
          We sent a mail to the address your school gave us, to make sure it is you. Follow its link within the hour, say that it was you,
          and sign in again.
        }
      </p>
      <p class="small">We ask this once, because {{ school().shortName }}’s sign-in has not told us this identifier of yours before.</p>
      <div>
        <a class="btn btn--light" [href]="signIn()">I have said so: sign in<svg akIcon="right" /></a>
      </div>
    </section>
    <p class="soft after">
      No mail? Look among the junk, or wait a few minutes and sign in again. If that is not your address any more, your program office can
      put it right.
    </p>
  </ak-confirm-frame>`,
})
export class SentPage {
  private readonly clock = inject(SchoolClock);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly waiting = signal<WaitingConfirmation | null>(null);
  protected readonly signIn = computed(() => signInTo(this.waiting()?.returnTo ?? '/'));

  constructor() {
    // The page says enough without it.
    void inject(ConfirmApi)
      .waiting()
      .then((waiting) => this.waiting.set(waiting))
      .catch(() => undefined);
  }

  protected until({ until }: WaitingConfirmation): string {
    return clockTime(until, this.clock.zone);
  }
}
