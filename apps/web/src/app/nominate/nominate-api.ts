import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { NominationAnswer, NominationDraft, NominationInvitation } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Putting somebody's name forward: by a link from a mail, or signed in. */
@Injectable({ providedIn: 'root' })
export class NominateApi {
  private readonly http = inject(HttpClient);

  open(token: string): Promise<NominationInvitation> {
    return firstValueFrom(this.http.post<NominationInvitation>('/api/nominate/open', { token }));
  }

  async answer(answer: NominationAnswer): Promise<void> {
    await firstValueFrom(this.http.post('/api/nominate', answer));
  }

  async nominate(draft: NominationDraft): Promise<void> {
    await firstValueFrom(this.http.post('/api/nominations', draft));
  }
}
