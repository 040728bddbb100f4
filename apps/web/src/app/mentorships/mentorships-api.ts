import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { MentorshipView, Page } from '@akin/contracts';

/** What both sides of a mentorship read. Call where injection works. */
@Injectable({ providedIn: 'root' })
export class MentorshipsApi {
  /** Mine, as mentor and as learner; active ones first. */
  all() {
    return httpResource<Page<MentorshipView>>(() => ({ url: '/api/mentorships', params: { size: 100 } }));
  }

  one(id: () => string) {
    return httpResource<MentorshipView>(() => `/api/mentorships/${id()}`);
  }
}
