import { HttpClient } from '@angular/common/http';
import { Injectable, computed, inject, signal } from '@angular/core';
import type { InstitutionView } from '@akin/contracts';
import { firstValueFrom } from 'rxjs';
import { type Problem, problemOf } from './problem';

const nobody: InstitutionView = {
  realm: 'door',
  slug: '',
  name: 'Akin',
  shortName: 'Akin',
  kind: null,
  branding: { seed: '', accent: '', heroLine: '', mark: 'rings' },
  words: { mentor: 'mentor', mentors: 'mentors', learner: 'learner', learners: 'learners', program: 'program' },
  timeZone: 'UTC',
  answerDays: 5,
  signInReady: false,
};

/** Who lives at this host; read once, before the first page. */
@Injectable({ providedIn: 'root' })
export class InstitutionStore {
  private readonly http = inject(HttpClient);
  private readonly state = signal<InstitutionView>(nobody);
  private readonly failure = signal<Problem | null>(null);
  readonly view = this.state.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly words = computed(() => this.view().words);

  async load(): Promise<void> {
    try {
      this.state.set(await firstValueFrom(this.http.get<InstitutionView>('/api/institution')));
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }
}
