import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type { InstitutionDetail, InstitutionRow, NewInstitution, OperatorSummary, Page, PaletteView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

export interface SchoolsQuery {
  q: string;
  page: number;
  size: number;
}

/** Everything the operator's pages ask. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class OperatorApi {
  private readonly http = inject(HttpClient);

  summary(): HttpResourceRef<OperatorSummary | undefined> {
    return httpResource<OperatorSummary>(() => '/api/operator/summary');
  }

  schools(query: Signal<SchoolsQuery>): HttpResourceRef<Page<InstitutionRow> | undefined> {
    return httpResource<Page<InstitutionRow>>(() => ({ url: '/api/operator/institutions', params: { ...query() } }));
  }

  school(slug: Signal<string>): HttpResourceRef<InstitutionDetail | undefined> {
    return httpResource<InstitutionDetail>(() => `/api/operator/institutions/${slug()}`);
  }

  palette(colors: Signal<{ seed: string; accent: string }>): HttpResourceRef<PaletteView | undefined> {
    return httpResource<PaletteView>(() => ({ url: '/api/operator/palette', params: colors() }));
  }

  addSchool(school: NewInstitution): Promise<InstitutionDetail> {
    return firstValueFrom(this.http.post<InstitutionDetail>('/api/operator/institutions', school));
  }

  act(slug: string, action: 'retry' | 'suspend' | 'resume'): Promise<InstitutionDetail> {
    return firstValueFrom(this.http.post<InstitutionDetail>(`/api/operator/institutions/${slug}/${action}`, {}));
  }
}
