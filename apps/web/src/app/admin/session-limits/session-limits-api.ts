import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SessionRules } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

const address = '/api/sign-in/session-limits';

/** How long sessions last at this school. */
@Injectable({ providedIn: 'root' })
export class SessionLimitsApi {
  private readonly http = inject(HttpClient);

  rules() {
    return httpResource<SessionRules>(() => address);
  }

  change(rules: SessionRules): Promise<SessionRules> {
    return firstValueFrom(this.http.put<SessionRules>(address, rules));
  }
}
