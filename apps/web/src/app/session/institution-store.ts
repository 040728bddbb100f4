import { Injectable, computed, signal } from '@angular/core';
import type { ErrorBody, InstitutionView } from '@akin/contracts';
import { Problem, problemOf } from './problem';

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
  private readonly state = signal<InstitutionView>(nobody);
  private readonly failure = signal<Problem | null>(null);
  readonly view = this.state.asReadonly();
  readonly problem = this.failure.asReadonly();
  readonly words = computed(() => this.view().words);

  /** A plain fetch, because only that takes over what the page asked for ahead of the program (see index.html). */
  async load(): Promise<void> {
    try {
      const answer = await fetch('/api/institution');
      const body = (await answer.json()) as InstitutionView | ErrorBody;
      if ('code' in body) throw new Problem(body.code, body.message, answer.status);
      this.state.set(body);
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }
}
