import { HttpClient } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { NewSavedSearch, SavedSearch, SavedSearchChange } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

const address = '/api/saved-searches';

/** Changes of what a learner looks for again. Reading them all is with `LearnerApi`, since the home page does, too. */
@Injectable({ providedIn: 'root' })
export class SavedApi {
  private readonly http = inject(HttpClient);

  keep(search: NewSavedSearch): Promise<SavedSearch> {
    return firstValueFrom(this.http.post<SavedSearch>(address, search));
  }

  change(id: string, change: SavedSearchChange): Promise<SavedSearch> {
    return firstValueFrom(this.http.put<SavedSearch>(`${address}/${id}`, change));
  }

  async forget(id: string): Promise<true> {
    await firstValueFrom(this.http.delete(`${address}/${id}`));
    return true;
  }
}
