import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { Page, RequestAnswer, RequestView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** What a mentor reads and does. */
@Injectable({ providedIn: 'root' })
export class MentorApi {
  private readonly http = inject(HttpClient);

  /** Requests this mentor received, newest first. */
  received(when: () => boolean) {
    return httpResource<Page<RequestView>>(() => (when() ? { url: '/api/requests', params: { box: 'received', size: 100 } } : undefined));
  }

  accept(id: string, answer: RequestAnswer): Promise<RequestView> {
    return firstValueFrom(this.http.post<RequestView>(`/api/requests/${id}/accept`, answer));
  }

  decline(id: string, answer: RequestAnswer): Promise<RequestView> {
    return firstValueFrom(this.http.post<RequestView>(`/api/requests/${id}/decline`, answer));
  }
}
