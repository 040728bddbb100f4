import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { ShownState, SignInKeyStep, SignInUpkeepView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

const upkeep = '/api/sign-in/upkeep';

/** How the identity provider's metadata and our keys are kept; an administrator's alone. */
@Injectable({ providedIn: 'root' })
export class UpkeepApi {
  private readonly http = inject(HttpClient);

  /** Must be made in an injection context. */
  show(): HttpResourceRef<SignInUpkeepView | undefined> {
    return httpResource<SignInUpkeepView>(() => upkeep);
  }

  refresh(): Promise<void> {
    return this.post('refresh', {});
  }

  /** Takes metadata over that waits for a yes; `digest` names what was shown. */
  accept(digest: string): Promise<void> {
    const shown: ShownState = { digest };
    return this.post('accept', shown);
  }

  changeKey(step: SignInKeyStep): Promise<void> {
    return this.post('keys', { step });
  }

  private async post(path: string, body: object): Promise<void> {
    await firstValueFrom(this.http.post(`${upkeep}/${path}`, body));
  }
}
