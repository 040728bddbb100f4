import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  InvitationSummary,
  Page,
  PersonRow,
  ProgramCounters,
  RosterCommit,
  RosterLine,
  RosterMapping,
  RosterView,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import type { PeopleQuery } from './people-query';

/** Everything the staff pages of a school ask its server. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class AdminApi {
  private readonly http = inject(HttpClient);

  counters(): HttpResourceRef<ProgramCounters | undefined> {
    return httpResource<ProgramCounters>(() => '/api/program/counters');
  }

  invitations(): HttpResourceRef<InvitationSummary | undefined> {
    return httpResource<InvitationSummary>(() => '/api/invitations/summary');
  }

  people(query: Signal<PeopleQuery>): HttpResourceRef<Page<PersonRow> | undefined> {
    return httpResource<Page<PersonRow>>(() => ({ url: '/api/people', params: filled(query()) }));
  }

  /** Only those who may import rosters see them; for others nothing is asked. */
  rosters(size: number, allowed = true): HttpResourceRef<Page<RosterLine> | undefined> {
    return httpResource<Page<RosterLine>>(() => (allowed ? { url: '/api/rosters', params: { page: 1, size } } : undefined));
  }

  roster(id: Signal<string>): HttpResourceRef<RosterView | undefined> {
    return httpResource<RosterView>(() => `/api/rosters/${id()}`);
  }

  dropRoster(file: File): Promise<RosterView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.http.post<RosterView>('/api/rosters', body));
  }

  mapColumns(id: string, mapping: RosterMapping): Promise<RosterView> {
    return firstValueFrom(this.http.put<RosterView>(`/api/rosters/${id}/columns`, mapping));
  }

  async discardRoster(id: string): Promise<void> {
    await firstValueFrom(this.http.delete(`/api/rosters/${id}`));
  }

  commitRoster(id: string, commit: RosterCommit): Promise<RosterView> {
    return firstValueFrom(this.http.post<RosterView>(`/api/rosters/${id}/commit`, commit));
  }
}

function filled(query: PeopleQuery): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '' && value !== false));
}
