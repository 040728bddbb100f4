import { Injectable, computed, inject, signal } from '@angular/core';
import type { FacetChange, MentoringChange, MyAnswer, MyMentoring, MyProfile, ProfileChange } from '@akin/contracts';
import type { SaveState } from '@akin/ui';
import { type Problem, problemOf } from '../session/problem';
import { ProfileApi } from './profile-api';

/** The person's own profile, saved as they go. A change that fails stays visible as "Not saved yet" with its reason. */
@Injectable({ providedIn: 'root' })
export class ProfileStore {
  private readonly api = inject(ProfileApi);
  private readonly resource = this.api.mine();
  private running: Promise<void> = Promise.resolve();
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly loadProblem = this.resource.error;
  readonly state = signal<SaveState>('idle');
  readonly problem = signal<Problem | null>(null);
  readonly mentoring = computed(() => this.view()?.mentor ?? null);

  reload(): void {
    this.resource.reload();
  }

  answerTo(facet: string): MyAnswer | undefined {
    return this.view()?.facets.find((answer) => answer.facet === facet && (answer.terms.length > 0 || !!answer.ownWords));
  }

  change(change: ProfileChange): Promise<boolean> {
    return this.keep(() => this.api.change(change));
  }

  /** What is not in the change stays as the save before has left it, so that neither of two quick changes undoes the other. */
  answer(facet: string, change: Partial<FacetChange>): Promise<boolean> {
    return this.keep(() => {
      const { terms = [], ownWords = null, audience = 'nobody' } = this.answerTo(facet) ?? {};
      return this.api.answer(facet, { terms, ownWords: ownWords ?? '', audience, ...change });
    });
  }

  /** A change made from what the save before has left, where it depends on it. */
  changeMentoring(change: MentoringChange | ((now: MyMentoring) => MentoringChange)): Promise<boolean> {
    return this.keep(() => {
      const now = this.mentoring();
      return this.api.mentoring(typeof change === 'object' ? change : now === null ? {} : change(now));
    });
  }

  turn(way: 'activate' | 'pause' | 'resume'): Promise<boolean> {
    return this.keep(() => this.api.turn(way));
  }

  /** One save after the other, so that the last answer shown is the last one given. Answers whether it was kept. */
  private keep(save: () => Promise<MyProfile>): Promise<boolean> {
    const work = this.running.then(async () => {
      this.state.set('saving');
      try {
        this.resource.set(await save());
        this.state.set('saved');
        this.problem.set(null);
        return true;
      } catch (error) {
        this.state.set('failed');
        this.problem.set(problemOf(error));
        return false;
      }
    });
    this.running = work.then(() => undefined);
    return work;
  }
}
