import { HttpClient, httpResource } from '@angular/common/http';
import { inject, Injectable } from '@angular/core';
import type { MatchingSettings, MatchingSettingsChange } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

const address = '/api/matching-settings';

/** How a school weighs the parts of a match, and its own words. */
@Injectable({ providedIn: 'root' })
export class MatchingApi {
  private readonly http = inject(HttpClient);

  settings() {
    return httpResource<MatchingSettings>(() => address);
  }

  decide(change: MatchingSettingsChange): Promise<MatchingSettings> {
    return firstValueFrom(this.http.put<MatchingSettings>(address, change));
  }
}
