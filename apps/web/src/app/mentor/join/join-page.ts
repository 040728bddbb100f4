import { Component, computed, inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { StateWords } from '@akin/contracts';
import { Banner, Icon, PageHead, Rings, Skeleton, Trail } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { LoadFailed } from '../../shell/load-failed';
import { dayAt, datedDay } from '../../wording/days';
import { ApplicationForm } from './application-form';
import { JoinStore } from './join-store';
import { SentApplication } from './sent-application';
import { TakePart } from './take-part';

/** How a mentor joins and takes part: where they stand, what comes next, what the school gives, and the application. */
@Component({
  selector: 'ak-join-page',
  imports: [ApplicationForm, Banner, Icon, LoadFailed, PageHead, Rings, SentApplication, Skeleton, TakePart, Trail],
  templateUrl: './join-page.html',
})
export class JoinPage {
  protected readonly join = inject(JoinStore);
  private readonly router = inject(Router);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly view = this.join.view;
  /** Pressed “Apply”; a form that was begun is open by itself. */
  private readonly wanted = signal(false);
  protected readonly writes = computed(() => {
    const view = this.view();
    if (!view) return false;
    const { application, may } = view;
    if (application?.state === 'more') return true;
    return may.includes('apply') && (this.wanted() || application?.state === 'draft');
  });
  protected readonly sent = computed(() => ['sent', 'approved'].includes(this.view()?.application?.state ?? ''));
  protected readonly trail = computed(() =>
    (this.view()?.trail ?? []).map(({ at, text }, index) => ({
      state: 'done' as const,
      title: text,
      aside: datedDay(dayAt(at, this.school().timeZone)),
      index,
    })),
  );
  protected readonly showsNext = computed(() => {
    const next = this.view()?.words.next;
    return next && next.to !== 'home' && !(next.to === 'apply' && this.writes()) ? next : null;
  });
  protected readonly trainingWords = computed(() => {
    const view = this.view();
    return view && (view.state === 'approved' || view.state === 'training') ? view.training.words : '';
  });

  constructor() {
    this.join.reload();
  }

  protected async go(next: NonNullable<StateWords['next']>): Promise<void> {
    if (next.to === 'apply') return this.wanted.set(true);
    if (next.to === 'profile') return void (await this.router.navigate(['/profile']));
    if (next.to === 'train' || next.to === 'return') await this.join.act(next.to);
  }
}
