import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type {
  FacetPolicyView,
  JoinStatementChange,
  JoinStatementVersions,
  Page,
  PolicyChange,
  PolicyDocument,
  PolicyVersion,
} from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** The school's rules for its facets, and its words on who may join. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class FacetPolicyApi {
  private readonly http = inject(HttpClient);

  policy() {
    return httpResource<FacetPolicyView>(() => '/api/facet-policy');
  }

  versions() {
    return httpResource<Page<PolicyVersion>>(() => ({ url: '/api/facet-policy/versions', params: { page: 1, size: 20 } }));
  }

  statement() {
    return httpResource<JoinStatementVersions>(() => '/api/statements');
  }

  save(change: PolicyChange): Promise<FacetPolicyView> {
    return firstValueFrom(this.http.post<FacetPolicyView>('/api/facet-policy', change));
  }

  settle(version: number, how: 'approve' | 'withdraw'): Promise<FacetPolicyView> {
    return firstValueFrom(this.http.post<FacetPolicyView>(`/api/facet-policy/${version}/${how}`, {}));
  }

  addDocument(file: File): Promise<PolicyDocument> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.http.post<PolicyDocument>('/api/facet-policy/documents', body));
  }

  writeStatement(change: JoinStatementChange): Promise<JoinStatementVersions> {
    return firstValueFrom(this.http.post<JoinStatementVersions>('/api/statements', change));
  }
}
