import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { Claim, JoiningView, MentorAct, PauseOrder } from '@akin/contracts';
import { firstValueFrom, type Observable } from 'rxjs';

/** A mentor's own way into the program. Changes of the application answer the whole of it. */
@Injectable({ providedIn: 'root' })
export class JoinApi {
  private readonly http = inject(HttpClient);

  mine(when: () => boolean) {
    return httpResource<JoiningView>(() => (when() ? '/api/me/joining' : undefined));
  }

  save(claims: Claim[]): Promise<JoiningView> {
    return this.last(this.http.put<JoiningView>('/api/me/application', { claims }));
  }

  send(): Promise<JoiningView> {
    return this.last(this.http.post<JoiningView>('/api/me/application/send', {}));
  }

  withdraw(): Promise<JoiningView> {
    return this.last(this.http.post<JoiningView>('/api/me/application/withdraw', {}));
  }

  addFile(criterion: string, file: File): Promise<JoiningView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return this.last(this.http.post<JoiningView>('/api/me/application/evidence', body, { params: { criterion } }));
  }

  removeFile(id: string): Promise<JoiningView> {
    return this.last(this.http.delete<JoiningView>(`/api/me/application/evidence/${id}`));
  }

  async act(act: Exclude<MentorAct, 'apply' | 'withdraw'>, order: PauseOrder = {}): Promise<void> {
    await firstValueFrom(this.http.post(`/api/me/mentor/${act}`, act === 'pause' ? order : {}));
  }

  private last(call: Observable<JoiningView>): Promise<JoiningView> {
    return firstValueFrom(call);
  }
}
