import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { MentorPage, MentorSearch, Page, RequestDraft, RequestView, Wish, WishList } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** What a learner reads and does. Methods that answer a resource are called where injection works. */
@Injectable({ providedIn: 'root' })
export class LearnerApi {
  private readonly http = inject(HttpClient);

  wishes() {
    return httpResource<WishList>(() => '/api/wishes');
  }

  saveWishes(wishes: readonly Wish[]): Promise<WishList> {
    return firstValueFrom(this.http.put<WishList>('/api/wishes', { wishes }));
  }

  mentors(query: () => { q: string; page: number; size: number } | undefined) {
    return httpResource<MentorSearch>(() => {
      const asked = query();
      return asked && { url: '/api/mentors', params: { ...(asked.q ? { q: asked.q } : {}), page: asked.page, size: asked.size } };
    });
  }

  mentor(id: () => string) {
    return httpResource<MentorPage>(() => `/api/mentors/${id()}`);
  }

  requests() {
    return httpResource<Page<RequestView>>(() => ({ url: '/api/requests', params: { box: 'sent', size: 100 } }));
  }

  request(id: () => string) {
    return httpResource<RequestView>(() => `/api/requests/${id()}`);
  }

  ask(draft: RequestDraft): Promise<RequestView> {
    return firstValueFrom(this.http.post<RequestView>('/api/requests', draft));
  }

  withdraw(id: string): Promise<RequestView> {
    return firstValueFrom(this.http.post<RequestView>(`/api/requests/${id}/withdraw`, {}));
  }
}
