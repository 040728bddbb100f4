import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  MentorPage,
  MentorQuery,
  MentorSearch,
  NewWishList,
  Page,
  RequestDraft,
  RequestView,
  SavedSearches,
  WishListChange,
  WishLists,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** What a learner reads and does. Methods that answer a resource are called where injection works. */
@Injectable({ providedIn: 'root' })
export class LearnerApi {
  private readonly http = inject(HttpClient);

  wishLists() {
    return httpResource<WishLists>(() => '/api/wish-lists');
  }

  wishListsNow(): Promise<WishLists> {
    return firstValueFrom(this.http.get<WishLists>('/api/wish-lists'));
  }

  addWishList(draft: NewWishList): Promise<WishLists> {
    return firstValueFrom(this.http.post<WishLists>('/api/wish-lists', draft));
  }

  changeWishList(id: string, change: WishListChange): Promise<WishLists> {
    return firstValueFrom(this.http.put<WishLists>(`/api/wish-lists/${id}`, change));
  }

  removeWishList(id: string): Promise<WishLists> {
    return firstValueFrom(this.http.delete<WishLists>(`/api/wish-lists/${id}`));
  }

  /** Sent in the body: what somebody looks for stands in no address. */
  mentors(query: () => MentorQuery) {
    return httpResource<MentorSearch>(() => ({ url: '/api/mentors/search', method: 'POST', body: query() }));
  }

  mentor(id: () => string) {
    return httpResource<MentorPage>(() => `/api/mentors/${id()}`);
  }

  savedSearches() {
    return httpResource<SavedSearches>(() => '/api/saved-searches');
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
