import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { ActivatedRoute, Router, RouterLink } from '@angular/router';
import { Banner, Confirm, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { type Problem, problemOf } from '../../session/problem';
import { optionLines } from '../../set-up/asks/option-words';
import { SignInApi, signInPlace } from '../../set-up/sign-in-api';
import { SignInDesk } from '../../set-up/sign-in-desk';
import { SignInSteps } from '../../set-up/sign-in-steps';
import { SwitchBack } from '../../set-up/switch-back';
import { IdpFacts } from '../../set-up/theirs/idp-facts';
import { LoadFailed } from '../../shell/load-failed';
import { OfflineNote } from '../../shell/offline-note';
import { dayAt, longDay } from '../../wording/days';
import { DeedsList } from './deeds-list';
import { KeysCard } from './keys-card';
import { RefreshCard } from './refresh-card';
import { UpkeepApi } from './upkeep-api';
import { WaitingChange } from './waiting-change';

/** How people at this school sign in: what is on, what is being prepared beside it, and what is kept in order. */
@Component({
  selector: 'ak-sign-in-page',
  imports: [
    ...[Banner, Confirm, LoadFailed, LoadProblem, OfflineNote, PageHead, RouterLink, Skeleton],
    ...[DeedsList, IdpFacts, KeysCard, RefreshCard, SignInSteps, SwitchBack, WaitingChange],
  ],
  providers: [{ provide: signInPlace, useValue: '/api/sign-in' }, SignInApi, SignInDesk],
  templateUrl: './sign-in-page.html',
})
export class SignInPage {
  protected readonly desk = inject(SignInDesk);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly upkeep = inject(UpkeepApi).show();
  protected readonly failure = signal<Problem | null>(null);
  protected readonly beginning = new Attempt();
  protected readonly discarding = new Attempt();
  protected readonly asksDiscard = signal(false);
  /** This page was left for a test sign-in and is back. */
  protected readonly back = signal(inject(ActivatedRoute).snapshot.fragment === 'trial');
  protected readonly live = computed(() => this.desk.view()?.live ?? null);
  protected readonly lead = computed(() => {
    const live = this.live();
    if (!this.desk.view()) return null;
    if (!live) return 'Nobody can sign in yet. Nothing is switched on before a test sign-in has passed.';
    return `On since ${longDay(dayAt(live.since, this.school().timeZone))}. What you prepare here changes nothing until you switch over to it.`;
  });
  protected readonly asked = computed(() => {
    const options = this.live()?.options;
    const preset = this.desk.view()?.presets.find(({ vendor }) => vendor === options?.vendor) ?? null;
    return options ? optionLines(options, preset) : [];
  });

  constructor() {
    void this.load();
  }

  protected async load(): Promise<void> {
    this.failure.set(null);
    try {
      await this.desk.load();
      if (this.back()) await this.router.navigate([], { replaceUrl: true });
    } catch (error) {
      this.failure.set(problemOf(error));
    }
  }

  protected async begin(): Promise<void> {
    await this.beginning.run(() => this.desk.begin());
    if (this.desk.draft()) this.focus('prepared');
  }

  protected async discard(): Promise<void> {
    const done = await this.discarding.run(async () => {
      await this.desk.discard();
      return true;
    });
    if (!done) return;
    this.keepDraft();
    this.toasts.show({ text: 'Discarded. What is on has not changed.' });
    this.focus('is-on');
  }

  protected keepDraft(): void {
    this.asksDiscard.set(false);
    this.discarding.forget();
  }

  /** Something else is on now. */
  protected async met(said: string): Promise<void> {
    this.back.set(false);
    await this.load();
    this.upkeep.reload();
    this.toasts.show({ text: said, icon: 'check' });
    this.focus('is-on');
  }

  /** Their metadata may be another now. */
  protected readAgain(): void {
    this.upkeep.reload();
    void this.load();
  }

  private focus(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
