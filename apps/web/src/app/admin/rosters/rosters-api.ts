import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  Page,
  RosterChangeKind,
  RosterChanges,
  RosterCommit,
  RosterDeclined,
  RosterDrop,
  RosterKind,
  RosterLine,
  RosterMapping,
  RosterTerms,
  RosterView,
  RosterWordChoices,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

export interface ChangesQuery {
  id: string;
  kind: RosterChangeKind;
  q: string;
  page: number;
  size: number;
}

/** Everything the pages of a roster ask its server. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class RostersApi {
  private readonly http = inject(HttpClient);

  list(query: Signal<{ page: number; size: number }>): HttpResourceRef<Page<RosterLine> | undefined> {
    return httpResource<Page<RosterLine>>(() => ({ url: '/api/rosters', params: { ...query() } }));
  }

  roster(id: Signal<string>): HttpResourceRef<RosterView | undefined> {
    return httpResource<RosterView>(() => `/api/rosters/${id()}`);
  }

  changes(query: Signal<ChangesQuery>): HttpResourceRef<RosterChanges | undefined> {
    return httpResource<RosterChanges>(() => {
      const { id, kind, q, page, size } = query();
      return { url: `/api/rosters/${id}/changes`, params: { kind, page, size, ...(q ? { q } : {}) } };
    });
  }

  terms(kind: Signal<RosterKind>): HttpResourceRef<RosterTerms | undefined> {
    return httpResource<RosterTerms>(() => ({ url: '/api/rosters/terms', params: { kind: kind() } }));
  }

  drop(file: File, { kind, whole = true }: RosterDrop): Promise<RosterView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.http.post<RosterView>('/api/rosters', body, { params: { kind, whole } }));
  }

  mapColumns(id: string, mapping: RosterMapping): Promise<RosterView> {
    return firstValueFrom(this.http.put<RosterView>(`/api/rosters/${id}/columns`, mapping));
  }

  readWords(id: string, choices: RosterWordChoices): Promise<RosterView> {
    return firstValueFrom(this.http.put<RosterView>(`/api/rosters/${id}/words`, choices));
  }

  decline(id: string, declined: RosterDeclined): Promise<RosterView> {
    return firstValueFrom(this.http.put<RosterView>(`/api/rosters/${id}/declined`, declined));
  }

  async discard(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/rosters/${id}`));
  }

  commit(id: string, commit: RosterCommit): Promise<RosterView> {
    return firstValueFrom(this.http.post<RosterView>(`/api/rosters/${id}/commit`, commit));
  }

  undo(id: string): Promise<RosterView> {
    return firstValueFrom(this.http.post<RosterView>(`/api/rosters/${id}/undo`, {}));
  }
}
