import { Component, inject } from '@angular/core';
import { ActivatedRoute } from '@angular/router';
import { Skeleton } from '@akin/ui';
import { LeavePage } from '../set-up/leave-page';
import { ConfirmApi } from './confirm-api';
import { ConfirmFrame } from './confirm-frame';

const signIn = '/saml/login?returnTo=%2Fwelcome';

/** Where the link of an invitation leads: it is noted that this mailbox was read, and sign-in goes on by itself. */
@Component({
  selector: 'ak-invitation-page',
  imports: [ConfirmFrame, Skeleton],
  template: `<ak-confirm-frame>
    <h1>One moment, your school’s sign-in opens…</h1>
    <ak-skeleton label="Opening your school’s sign-in" shape="lines" [rows]="2" />
    <p class="after"><a [href]="signIn">Go there now</a></p>
  </ak-confirm-frame>`,
})
export class InvitationPage {
  protected readonly signIn = signIn;

  constructor() {
    const away = inject(LeavePage);
    const secret = inject(ActivatedRoute).snapshot.fragment;
    const noted = secret ? inject(ConfirmApi).invited(secret) : Promise.resolve();
    // Without the note a second mail asks whether it was them; that is no reason to keep anybody here.
    void noted.catch(() => undefined).then(() => away.to(signIn));
  }
}
