import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RequestView } from '@akin/contracts';
import { Avatar, Skeleton, Toasts, Trail } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { callName } from '../../wording/names';
import { SchoolClock } from '../../wording/school-clock';
import { LearnerApi } from '../learner-api';
import { requestSentence } from './request-sentence';
import { requestTrail } from './request-trail';
import { WithdrawDialog } from './withdraw-dialog';

/** One request of mine: a sentence for a title, what happened, what comes next. */
@Component({
  selector: 'ak-request-page',
  imports: [Avatar, LoadFailed, RouterLink, Skeleton, Trail, WithdrawDialog],
  templateUrl: './request-page.html',
})
export class RequestPage {
  readonly id = input.required<string>();
  private readonly titles = inject(SchoolTitles);
  private readonly clock = inject(SchoolClock);
  private readonly toasts = inject(Toasts);
  protected readonly words = inject(InstitutionStore).words;
  protected readonly request = inject(LearnerApi).request(this.id);
  protected readonly view = computed(() => (this.request.hasValue() ? this.request.value() : null));
  protected readonly called = computed(() => callName(this.view()?.mentor.name ?? ''));
  protected readonly sentence = computed(() => {
    const view = this.view();
    return view && requestSentence(view, this.clock.today());
  });
  /** Whoever has left the list has no page any more. */
  protected readonly mentorIsThere = computed(() => {
    const desk = this.view()?.desk;
    return desk?.reason !== 'mentor_left' || desk.outcome === 'goes_on';
  });
  protected readonly trail = computed(() => {
    const view = this.view();
    return view ? requestTrail(view, this.clock.zone) : [];
  });
  protected readonly withdrawing = signal<RequestView | null>(null);

  constructor() {
    effect(() => this.titles.name(this.view() ? `Your request to ${this.called()}` : undefined));
  }

  protected withdrawn(request: RequestView): void {
    this.request.set(request);
    this.toasts.show({ text: 'Request withdrawn.', icon: 'redo' });
  }
}
