import { Injectable, computed, inject } from '@angular/core';
import { LearnerApi } from '../learner-api';

/** The learner's requests that wait for an answer, by mentor: one page's own, so that they are as new as it is. */
@Injectable()
export class OpenRequests {
  private readonly requests = inject(LearnerApi).requests();
  private readonly byMentor = computed(() => {
    const sent = this.requests.hasValue() ? this.requests.value().items : [];
    return new Map(sent.filter(({ state }) => state === 'open').map(({ mentor, id }) => [mentor.id, id]));
  });

  /** The open request to this mentor, if any. */
  to(mentorId: string): string | null {
    return this.byMentor().get(mentorId) ?? null;
  }
}
