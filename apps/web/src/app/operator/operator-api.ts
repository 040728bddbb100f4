import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type {
  ContactRole,
  ContactView,
  GroupFirstChange,
  InstitutionDetail,
  InstitutionRow,
  NewInstitution,
  OperatorAuditLine,
  OperatorSummary,
  Page,
  PaletteView,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import type { SchoolsQuery } from './list/schools-query';

export interface AuditQuery {
  page: number;
  size: number;
}

/** What can be done to a school as a whole, as the address of the call names it. */
export type SchoolAction = 'retry' | 'suspend' | 'resume' | 'archive' | 'restore' | 'erase/cancel';

const institutions = '/api/operator/institutions';

/** Everything the operator's pages ask. Resources must be made in an injection context. Changes answer the school as it is then. */
@Injectable({ providedIn: 'root' })
export class OperatorApi {
  private readonly http = inject(HttpClient);

  summary(): HttpResourceRef<OperatorSummary | undefined> {
    return httpResource<OperatorSummary>(() => '/api/operator/summary');
  }

  schools(query: Signal<SchoolsQuery>): HttpResourceRef<Page<InstitutionRow> | undefined> {
    return httpResource<Page<InstitutionRow>>(() => ({ url: institutions, params: given({ ...query() }) }));
  }

  school(slug: Signal<string>): HttpResourceRef<InstitutionDetail | undefined> {
    return httpResource<InstitutionDetail>(() => `${institutions}/${slug()}`);
  }

  schoolAudit(slug: Signal<string>, query: Signal<AuditQuery>): HttpResourceRef<Page<OperatorAuditLine> | undefined> {
    return httpResource<Page<OperatorAuditLine>>(() => ({ url: `${institutions}/${slug()}/audit`, params: { ...query() } }));
  }

  audit(query: Signal<AuditQuery>): HttpResourceRef<Page<OperatorAuditLine> | undefined> {
    return httpResource<Page<OperatorAuditLine>>(() => ({ url: '/api/operator/audit', params: { ...query() } }));
  }

  palette(colors: Signal<{ seed: string; accent: string }>): HttpResourceRef<PaletteView | undefined> {
    return httpResource<PaletteView>(() => ({ url: '/api/operator/palette', params: colors() }));
  }

  addSchool(school: NewInstitution): Promise<InstitutionDetail> {
    return firstValueFrom(this.http.post<InstitutionDetail>(institutions, school));
  }

  act(slug: string, action: SchoolAction): Promise<InstitutionDetail> {
    return this.post(slug, action, {});
  }

  /** Asks for everything of the school to be erased after the wait; `confirm` is its short address as the operator typed it. */
  erase(slug: string, confirm: string): Promise<InstitutionDetail> {
    return this.post(slug, 'erase', { confirm });
  }

  /** Has a school nobody has ever been at erased at once; `confirm` as for erasing. */
  discard(slug: string, confirm: string): Promise<InstitutionDetail> {
    return this.post(slug, 'discard', { confirm });
  }

  addDomain(slug: string, host: string): Promise<InstitutionDetail> {
    return this.post(slug, 'domains', { host });
  }

  checkDomain(slug: string, host: string): Promise<InstitutionDetail> {
    return this.post(slug, `domains/${encodeURIComponent(host)}/check`, {});
  }

  removeDomain(slug: string, host: string): Promise<InstitutionDetail> {
    const url = `${institutions}/${slug}/domains/${encodeURIComponent(host)}`;
    return firstValueFrom(this.http.delete<InstitutionDetail>(url));
  }

  /** Says whether the school may let a group come first. */
  decideGroupFirst(slug: string, change: GroupFirstChange): Promise<InstitutionDetail> {
    return firstValueFrom(this.http.put<InstitutionDetail>(`${institutions}/${slug}/group-first`, change));
  }

  /** Answers the contact as it is then, with the new link. */
  sendSetUpLink(slug: string, role: ContactRole): Promise<ContactView> {
    return firstValueFrom(this.http.post<ContactView>(`${institutions}/${slug}/set-up-link`, { role }));
  }

  /** Gives a locked-out school's contact a way back in; `slug` is its short address as the operator typed it. Answers the contact. */
  breakGlass(slug: string, reason: string, typed: string): Promise<ContactView> {
    return firstValueFrom(this.http.post<ContactView>(`${institutions}/${slug}/break-glass`, { reason, slug: typed }));
  }

  private post(slug: string, path: string, body: object): Promise<InstitutionDetail> {
    return firstValueFrom(this.http.post<InstitutionDetail>(`${institutions}/${slug}/${path}`, body));
  }
}

/** Without what is not narrowed down. */
const given = (query: Record<string, string | number>) => Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
