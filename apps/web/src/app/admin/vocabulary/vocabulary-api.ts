import { HttpClient, httpResource } from '@angular/common/http';
import { Injectable, inject } from '@angular/core';
import type { SchoolVocabularyChange, SchoolVocabularyView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';

/** What the school decides about its words. Resources must be made in an injection context. */
@Injectable({ providedIn: 'root' })
export class VocabularyApi {
  private readonly http = inject(HttpClient);

  school() {
    return httpResource<SchoolVocabularyView>(() => '/api/vocabulary/school');
  }

  decide(change: SchoolVocabularyChange): Promise<SchoolVocabularyView> {
    return firstValueFrom(this.http.put<SchoolVocabularyView>('/api/vocabulary/school', change));
  }
}
