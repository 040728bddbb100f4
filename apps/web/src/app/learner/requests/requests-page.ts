import { Component, computed, inject, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { type RequestView, requestLimits } from '@akin/contracts';
import { Avatar, EmptyState, PageHead, Skeleton, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolClock } from '../../wording/school-clock';
import { callName } from '../../wording/names';
import { LearnerApi } from '../learner-api';
import { requestSentence } from './request-sentence';
import { WithdrawDialog } from './withdraw-dialog';

/** Everyone I asked: those that wait first. */
@Component({
  selector: 'ak-requests-page',
  imports: [Avatar, EmptyState, LoadFailed, PageHead, RouterLink, Skeleton, WithdrawDialog],
  templateUrl: './requests-page.html',
})
export class RequestsPage {
  private readonly clock = inject(SchoolClock);
  private readonly toasts = inject(Toasts);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly requests = inject(LearnerApi).requests();
  private readonly all = computed(() => (this.requests.hasValue() ? this.requests.value().items : []));
  protected readonly open = computed(() => this.all().filter((request) => request.state === 'open'));
  protected readonly closed = computed(() => this.all().filter((request) => request.state !== 'open'));
  protected readonly lead = computed(() => {
    if (!this.requests.hasValue()) return null;
    const count = this.open().length;
    if (count === 0) return 'Nothing is waiting for an answer.';
    const waits = count === 1 ? '1 request waits for an answer' : `${count} requests wait for an answer`;
    return `${waits}. You can have ${requestLimits.openPerLearner} open at a time.`;
  });
  protected readonly withdrawing = signal<RequestView | null>(null);
  protected readonly callName = callName;

  protected sentence(request: RequestView) {
    return requestSentence(request, this.clock.today());
  }

  protected withdrawn(request: RequestView): void {
    this.requests.reload();
    this.toasts.show({ text: `Request withdrawn. ${callName(request.mentor.name)}’s place is free again.`, icon: 'redo' });
  }
}
