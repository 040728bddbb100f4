import { Component, inject, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { NominationInvitation } from '@akin/contracts';
import { Brand, EmptyState, Rings, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { type Problem, problemOf } from '../session/problem';
import { SessionStore } from '../session/session-store';
import { OfflineNote } from '../shell/offline-note';
import { AnswerForm } from './answer-form';
import { NominateApi } from './nominate-api';
import { NominateForm } from './nominate-form';

type State = 'loading' | 'asked' | 'own' | 'over' | 'done' | 'failed';

/** Where somebody puts a name forward. With a link they were asked by mail; without one they are signed in. */
@Component({
  selector: 'ak-nominate-page',
  imports: [AnswerForm, Brand, EmptyState, NominateForm, OfflineNote, Rings, Skeleton],
  templateUrl: './nominate-page.html',
})
export class NominatePage {
  private readonly api = inject(NominateApi);
  private readonly router = inject(Router);
  protected readonly session = inject(SessionStore);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly state = signal<State>('loading');
  protected readonly invitation = signal<NominationInvitation | null>(null);
  protected readonly problem = signal<Problem | null>(null);
  protected token = '';

  constructor() {
    inject(ActivatedRoute)
      .fragment.pipe(takeUntilDestroyed())
      .subscribe((fragment) => void this.arrive(fragment));
  }

  protected async load(): Promise<void> {
    this.state.set('loading');
    try {
      this.invitation.set(await this.api.open(this.token));
      this.state.set('asked');
    } catch (error) {
      this.problem.set(problemOf(error));
      this.state.set(this.problem()?.code === 'nomination_link_over' ? 'over' : 'failed');
    }
  }

  protected done(): void {
    this.state.set('done');
    document.getElementById('main')?.focus();
  }

  protected home(): string {
    return this.session.view() ? this.session.home() : '/';
  }

  private async arrive(fragment: string | null): Promise<void> {
    if (this.state() !== 'loading') return;
    if (fragment) {
      this.token = fragment;
      return this.load();
    }
    if (this.session.view()) this.state.set('own');
    else await this.router.navigate(['/sign-in'], { queryParams: { returnTo: '/nominate' } });
  }
}
