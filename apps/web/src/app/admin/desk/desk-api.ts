import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type { DeskItem, DeskItems, DeskSettling } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Everything the desk asks. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class DeskApi {
  private readonly http = inject(HttpClient);

  items(query: Signal<{ settled: boolean; page: number; size: number }>): HttpResourceRef<DeskItems | undefined> {
    return httpResource<DeskItems>(() => ({ url: '/api/desk', params: { ...query() } }));
  }

  /** How much waits; for those who may not settle it nothing is asked. */
  waiting(allowed: Signal<boolean>): HttpResourceRef<DeskItems | undefined> {
    return httpResource<DeskItems>(() => (allowed() ? { url: '/api/desk', params: { settled: false, page: 1, size: 1 } } : undefined));
  }

  settle(id: string, settling: DeskSettling): Promise<DeskItem> {
    return firstValueFrom(this.http.post<DeskItem>(`/api/desk/${id}/settle`, settling));
  }
}
