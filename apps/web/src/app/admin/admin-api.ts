import { httpResource, type HttpResourceRef } from '@angular/common/http';
import { Injectable, type Signal } from '@angular/core';
import type { InvitationSummary, Page, PersonRow, ProgramCounters, RosterLine } from '@akin/contracts';
import type { PeopleQuery } from './people-query';

/** Everything the staff pages of a school ask its server. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class AdminApi {
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
}

function filled(query: PeopleQuery): Record<string, string | number | boolean> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value !== '' && value !== false));
}
