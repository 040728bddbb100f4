import { httpResource } from '@angular/common/http';
import { Injectable } from '@angular/core';
import type { MentorshipView, Page, ToldView } from '@akin/contracts';

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

  /** What the other one chose to tell the person they work with. */
  told(id: () => string) {
    return httpResource<ToldView>(() => `/api/mentorships/${id()}/told`);
  }
}
