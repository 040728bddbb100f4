import { Component, computed, inject, input } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { EmptyState, Icon, LoadProblem, PageHead, Pager, Skeleton } from '@akin/ui';
import { schoolRoles } from '@akin/contracts';
import { InstitutionStore } from '../session/institution-store';
import { SessionStore } from '../session/session-store';
import { AdminApi } from './admin-api';
import { DownloadLinks } from './download-links';
import { capitalized } from '../wording/capitalized';
import { count } from '../wording/count';
import { keepLast } from '../lists/keep-last';
import { mayImport } from './may-import';
import { PeopleTable } from './people-table';
import { peoplePageSize, readPeopleQuery } from './people-query';
import { roleLabels } from './role-words';

/** Everyone on the program's list, narrowed by role and words. What it is narrowed to lives in the address. */
@Component({
  selector: 'ak-people-page',
  imports: [DownloadLinks, EmptyState, Icon, LoadProblem, PageHead, Pager, PeopleTable, RouterLink, Skeleton],
  templateUrl: './people-page.html',
})
export class PeoplePage {
  readonly role = input<string>();
  readonly q = input<string>();
  readonly page = input<string>();
  private readonly api = inject(AdminApi);
  private readonly router = inject(Router);
  private readonly words = inject(InstitutionStore).words;
  protected readonly imports = mayImport(inject(SessionStore).view()?.roles ?? []);
  protected readonly size = peoplePageSize;
  protected readonly roles = schoolRoles;
  protected readonly labels = roleLabels;
  protected readonly query = computed(() => {
    const given: Record<string, string | undefined> = { role: this.role(), q: this.q(), page: this.page() };
    return readPeopleQuery({ get: (name) => given[name] ?? null });
  });
  protected readonly people = this.api.people(this.query);
  protected readonly shown = keepLast(this.people);
  protected readonly heading = computed(() => {
    const role = this.query().role;
    if (role === 'mentor') return capitalized(this.words().mentors);
    if (role === 'learner') return capitalized(this.words().learners);
    return role ? roleLabels[role] : 'People';
  });
  protected readonly lead = computed(() => {
    const total = this.shown()?.total;
    return total === undefined
      ? null
      : `${count(total, 'person', 'people')}. You see names and work here, never what they told about themselves.`;
  });
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected search(q: string): void {
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.narrow({ q: q.trim() || null, page: null }), 250);
  }

  protected narrow(queryParams: Record<string, string | number | null>): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
