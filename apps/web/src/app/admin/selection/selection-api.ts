import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  ApplicationPage,
  ApplicationState,
  ApplicationView,
  DecisionOrder,
  MentorLine,
  MentorState,
  NominationAsk,
  NominationView,
  OfficeAct,
  Page,
  SelectionSettings,
  SelectionView,
  SupplyView,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Everything the pages of mentor selection ask. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class SelectionApi {
  private readonly http = inject(HttpClient);

  applications(
    query: Signal<{ state: ApplicationState | null; page: number; size: number }>,
  ): HttpResourceRef<ApplicationPage | undefined> {
    return httpResource<ApplicationPage>(() => {
      const { state, page, size } = query();
      return { url: '/api/selection/applications', params: { page, size, ...(state ? { state } : {}) } };
    });
  }

  application(id: Signal<string>): HttpResourceRef<ApplicationView | undefined> {
    return httpResource<ApplicationView>(() => `/api/selection/applications/${id()}`);
  }

  begin(id: string): Promise<ApplicationView> {
    return firstValueFrom(this.http.post<ApplicationView>(`/api/selection/applications/${id}/begin`, {}));
  }

  decide(id: string, order: DecisionOrder): Promise<ApplicationView> {
    return firstValueFrom(this.http.post<ApplicationView>(`/api/selection/applications/${id}/decision`, order));
  }

  nominations(query: Signal<{ page: number; size: number }>): HttpResourceRef<Page<NominationView> | undefined> {
    return httpResource<Page<NominationView>>(() => ({ url: '/api/selection/nominations', params: { ...query() } }));
  }

  ask(order: NominationAsk): Promise<NominationView> {
    return firstValueFrom(this.http.post<NominationView>('/api/selection/nominations/ask', order));
  }

  settings(): HttpResourceRef<SelectionView | undefined> {
    return httpResource<SelectionView>(() => '/api/selection');
  }

  decideSettings(settings: SelectionSettings): Promise<SelectionView> {
    return firstValueFrom(this.http.put<SelectionView>('/api/selection', settings));
  }

  supply(): HttpResourceRef<SupplyView | undefined> {
    return httpResource<SupplyView>(() => '/api/selection/supply');
  }

  mentors(query: Signal<{ state: MentorState | null; page: number; size: number }>): HttpResourceRef<Page<MentorLine> | undefined> {
    return httpResource<Page<MentorLine>>(() => {
      const { state, page, size } = query();
      return { url: '/api/selection/mentors', params: { page, size, ...(state ? { state } : {}) } };
    });
  }

  act(id: string, act: OfficeAct): Promise<MentorLine> {
    return firstValueFrom(this.http.post<MentorLine>(`/api/selection/mentors/${id}/${act}`, {}));
  }
}
