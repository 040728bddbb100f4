import { Component, inject } from '@angular/core';
import { Router } from '@angular/router';
import type { RequestView } from '@akin/contracts';
import { Toasts } from '@akin/ui';
import { firstName } from '../wording/names';
import { MentorInbox } from './mentor-inbox';
import { ReceivedRequest } from './received-request';

/** The open requests, and what happens after an answer: a yes opens the page the two now share. */
@Component({
  selector: 'ak-received-list',
  imports: [ReceivedRequest],
  template: `@for (request of inbox.open(); track request.id) {
    <ak-received-request [request]="request" (answered)="answered($event)" />
  }`,
})
export class ReceivedList {
  protected readonly inbox = inject(MentorInbox);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);

  protected answered(request: RequestView): void {
    this.inbox.reload();
    const first = firstName(request.learner.name);
    if (request.state === 'accepted' && request.mentorshipId) {
      this.toasts.show({ text: `You said yes to ${first}. A mail is on its way.` });
      void this.router.navigate(['/mentorships', request.mentorshipId]);
      return;
    }
    this.toasts.show({ text: `Answered. ${first} gets a kind note, and your place is free again.` });
    document.getElementById('main')?.focus();
  }
}
