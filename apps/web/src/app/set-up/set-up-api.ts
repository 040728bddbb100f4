import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { SetUpOpening, SetUpView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Who opens the set-up page, and with what link. The rest is asked by `SignInApi`. */
@Injectable({ providedIn: 'root' })
export class SetUpApi {
  private readonly http = inject(HttpClient);

  show(): Promise<SetUpView> {
    return firstValueFrom(this.http.get<SetUpView>('/api/set-up'));
  }

  /** Administrators come in without a second factor again. */
  async liftSecondFactor(): Promise<void> {
    await firstValueFrom(this.http.post('/api/set-up/sign-in/lift-second-factor', {}));
  }

  async open(token: string): Promise<void> {
    const opening: SetUpOpening = { token };
    await firstValueFrom(this.http.post('/api/set-up/open', opening));
  }
}
