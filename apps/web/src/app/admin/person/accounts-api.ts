import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable, type Signal } from '@angular/core';
import type { AccountEvent, AccountView, MergeOrder, MergePreview, Page, SchoolRole } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** What administrators ask about one person's account, and do for it. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class AccountsApi {
  private readonly http = inject(HttpClient);

  account(id: Signal<string>): HttpResourceRef<AccountView | undefined> {
    return httpResource<AccountView>(() => `/api/accounts/${id()}`);
  }

  trail(id: Signal<string>, query: Signal<{ page: number; size: number }>): HttpResourceRef<Page<AccountEvent> | undefined> {
    return httpResource<Page<AccountEvent>>(() => ({ url: `/api/accounts/${id()}/trail`, params: { ...query() } }));
  }

  /** Nothing is asked before there is another account to compare with. */
  preview(id: Signal<string>, other: Signal<string | undefined>): HttpResourceRef<MergePreview | undefined> {
    return httpResource<MergePreview>(() => {
      const compared = other();
      return compared ? { url: `/api/accounts/${id()}/merge`, params: { other: compared } } : undefined;
    });
  }

  act(id: string, what: 'suspend' | 'reinstate' | 'end-sessions'): Promise<AccountView> {
    return firstValueFrom(this.http.post<AccountView>(`/api/accounts/${id}/${what}`, {}));
  }

  setRoles(id: string, roles: readonly SchoolRole[]): Promise<AccountView> {
    return firstValueFrom(this.http.put<AccountView>(`/api/accounts/${id}/roles`, { roles }));
  }

  merge(id: string, order: MergeOrder): Promise<AccountView> {
    return firstValueFrom(this.http.post<AccountView>(`/api/accounts/${id}/merge`, order));
  }
}
