import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { AdmissionPolicy } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Who may come in, asked and changed. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class AdmissionApi {
  private readonly http = inject(HttpClient);

  policy(): HttpResourceRef<AdmissionPolicy | undefined> {
    return httpResource<AdmissionPolicy>(() => '/api/admission');
  }

  change(policy: AdmissionPolicy): Promise<AdmissionPolicy> {
    return firstValueFrom(this.http.put<AdmissionPolicy>('/api/admission', policy));
  }
}
