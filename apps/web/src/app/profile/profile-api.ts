import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { FacetChange, MentoringChange, MyProfile, ProfileChange } from '@akin/contracts';
import { type Observable, firstValueFrom } from 'rxjs';

/** The person's own profile. Every change answers the whole of it. */
@Injectable({ providedIn: 'root' })
export class ProfileApi {
  private readonly http = inject(HttpClient);

  mine() {
    return httpResource<MyProfile>(() => '/api/me/profile');
  }

  change(change: ProfileChange): Promise<MyProfile> {
    return this.last(this.http.patch<MyProfile>('/api/me/profile', change));
  }

  answer(facet: string, change: FacetChange): Promise<MyProfile> {
    return this.last(this.http.put<MyProfile>(`/api/me/facets/${facet}`, change));
  }

  mentoring(change: MentoringChange): Promise<MyProfile> {
    return this.last(this.http.patch<MyProfile>('/api/me/mentoring', change));
  }

  /** Lets learners find this mentor, or stops and resumes new requests. */
  turn(way: 'activate' | 'pause' | 'resume'): Promise<MyProfile> {
    return this.last(this.http.post<MyProfile>(`/api/me/mentor/${way}`, {}));
  }

  private last(call: Observable<MyProfile>): Promise<MyProfile> {
    return firstValueFrom(call);
  }
}
