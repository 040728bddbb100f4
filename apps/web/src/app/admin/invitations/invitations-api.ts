import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  InvitationPlan,
  InvitationPlanChange,
  InvitationPlans,
  InvitationPreview,
  InvitationRows,
  InvitationSummary,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import type { InvitationQuery } from './invitation-query';

/** What of the mail is to be previewed. */
export interface PreviewQuery {
  greeting: string;
  signedBy: string;
  reminder: boolean;
}

/** Everything the pages about inviting ask. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class InvitationsApi {
  private readonly http = inject(HttpClient);

  summary(): HttpResourceRef<InvitationSummary | undefined> {
    return httpResource<InvitationSummary>(() => '/api/invitations/summary');
  }

  rows(query: Signal<InvitationQuery>): HttpResourceRef<InvitationRows | undefined> {
    return httpResource<InvitationRows>(() => {
      const { state, q, page, size } = query();
      return { url: '/api/invitations', params: { page, size, ...(state ? { state } : {}), ...(q ? { q } : {}) } };
    });
  }

  /** Only those who may invite see them; for others nothing is asked. */
  rounds(allowed: boolean): HttpResourceRef<InvitationPlans | undefined> {
    return httpResource<InvitationPlans>(() => (allowed ? '/api/invitations/waves' : undefined));
  }

  preview(query: Signal<PreviewQuery>): HttpResourceRef<InvitationPreview | undefined> {
    return httpResource<InvitationPreview>(() => ({ url: '/api/invitations/preview', params: { ...query() } }));
  }

  plan(change: InvitationPlanChange): Promise<InvitationPlan> {
    return firstValueFrom(this.http.post<InvitationPlan>('/api/invitations/waves', change));
  }

  move(id: string, act: 'hold' | 'resume' | 'cancel'): Promise<InvitationPlan> {
    return firstValueFrom(this.http.post<InvitationPlan>(`/api/invitations/waves/${id}/${act}`, {}));
  }
}
