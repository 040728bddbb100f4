import { computed, inject, Injectable, signal } from '@angular/core';
import type { Claim, JoiningView, MentorAct, PauseOrder } from '@akin/contracts';
import type { SaveState } from '@akin/ui';
import { ProfileStore } from '../../profile/profile-store';
import { type Problem, problemOf } from '../../session/problem';
import { SessionStore } from '../../session/session-store';
import { JoinApi } from './join-api';

/** Where a mentor stands, and their application, saved as they go. */
@Injectable({ providedIn: 'root' })
export class JoinStore {
  private readonly api = inject(JoinApi);
  private readonly session = inject(SessionStore);
  private readonly profile = inject(ProfileStore);
  private readonly resource = this.api.mine(() => this.session.hats().includes('mentor'));
  private running: Promise<unknown> = Promise.resolve();
  readonly view = computed(() => (this.resource.hasValue() ? this.resource.value() : null));
  readonly loadProblem = this.resource.error;
  readonly state = signal<SaveState>('idle');
  readonly problem = signal<Problem | null>(null);

  reload(): void {
    this.resource.reload();
  }

  save(claims: Claim[]): Promise<boolean> {
    return this.keep(() => this.api.save(claims));
  }

  send(): Promise<boolean> {
    return this.keep(() => this.api.send());
  }

  withdraw(): Promise<boolean> {
    return this.keep(() => this.api.withdraw());
  }

  addFile(criterion: string, file: File): Promise<boolean> {
    return this.keep(() => this.api.addFile(criterion, file));
  }

  removeFile(id: string): Promise<boolean> {
    return this.keep(() => this.api.removeFile(id));
  }

  /** Takes a step of one's own; what others show of it is read anew. */
  async act(act: Exclude<MentorAct, 'apply' | 'withdraw'>, order?: PauseOrder): Promise<boolean> {
    const kept = await this.keep(() => this.api.act(act, order).then(() => null));
    this.reload();
    this.profile.reload();
    return kept;
  }

  /** One after the other, so that what is shown is what was said last. Answers whether it was kept. */
  private keep(change: () => Promise<JoiningView | null>): Promise<boolean> {
    const work = this.running.then(async () => {
      this.state.set('saving');
      this.problem.set(null);
      try {
        const view = await change();
        if (view) this.resource.set(view);
        this.state.set('saved');
        return true;
      } catch (error) {
        this.state.set('failed');
        this.problem.set(problemOf(error));
        return false;
      }
    });
    this.running = work;
    return work;
  }
}
