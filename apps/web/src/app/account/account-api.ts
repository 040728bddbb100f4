import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { EndedSessions, Page, SessionLine } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Calls about one's own account. */
@Injectable({ providedIn: 'root' })
export class AccountApi {
  private readonly http = inject(HttpClient);

  sessions() {
    return httpResource<Page<SessionLine>>(() => '/api/session/list');
  }

  async end(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`/api/session/${id}/end`, {}));
  }

  endOthers(): Promise<EndedSessions> {
    return firstValueFrom(this.http.post<EndedSessions>('/api/session/end-others', {}));
  }
}
