import { HttpClient } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { IdpMetadataInput, IdpView, SetUpOpening, SetUpView, SwitchOnOrder } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** Everything the set-up page asks. */
@Injectable({ providedIn: 'root' })
export class SetUpApi {
  private readonly http = inject(HttpClient);

  show(): Promise<SetUpView> {
    return firstValueFrom(this.http.get<SetUpView>('/api/set-up'));
  }

  async open(token: string): Promise<void> {
    const opening: SetUpOpening = { token };
    await firstValueFrom(this.http.post('/api/set-up/open', opening));
  }

  understand(input: IdpMetadataInput): Promise<IdpView> {
    return firstValueFrom(this.http.post<IdpView>('/api/set-up/identity-provider', input));
  }

  async switchOn(idp: IdpView): Promise<void> {
    const order: SwitchOnOrder = { entityId: idp.entityId };
    await firstValueFrom(this.http.post('/api/set-up/switch-on', order));
  }
}
