import { afterNextRender, Component, computed, inject, Injector, signal } from '@angular/core';
import { takeUntilDestroyed } from '@angular/core/rxjs-interop';
import { ActivatedRoute, Router } from '@angular/router';
import type { SetUpView } from '@akin/contracts';
import { Banner, Brand, EmptyState, Icon, Rings, Skeleton } from '@akin/ui';
import { InstitutionStore } from '../session/institution-store';
import { type Problem, problemOf } from '../session/problem';
import { OfflineNote } from '../shell/offline-note';
import { LiftSecondFactor } from './lift-second-factor';
import { SetUpApi } from './set-up-api';
import { SignInApi, signInPlace } from './sign-in-api';
import { SignInDesk } from './sign-in-desk';
import { SignInSteps } from './sign-in-steps';
import { SwitchBack } from './switch-back';
import { zonedTime } from './zoned-time';

/**
 * `closed`: sign-in was on before; `on`: it has just been switched on; `over`: the link does not open; `welcome`: a
 * link was brought and waits to be opened by hand, because mail programs open links by themselves and it opens once.
 */
type State = 'loading' | 'welcome' | 'over' | 'steps' | 'on' | 'closed' | 'failed';

/** What the address ends with when the browser comes back from a test sign-in. */
const backFromTest = 'trial';

/** Where a school's IT sets up sign-in before anybody can sign in. */
@Component({
  selector: 'ak-set-up-page',
  imports: [Banner, Brand, EmptyState, Icon, LiftSecondFactor, OfflineNote, Rings, SignInSteps, Skeleton, SwitchBack],
  providers: [{ provide: signInPlace, useValue: '/api/set-up/sign-in' }, SignInApi, SignInDesk],
  templateUrl: './set-up-page.html',
})
export class SetUpPage {
  private readonly api = inject(SetUpApi);
  private readonly router = inject(Router);
  private readonly injector = inject(Injector);
  protected readonly desk = inject(SignInDesk);
  private token: string | null = null;
  protected readonly school = inject(InstitutionStore).view;
  protected readonly state = signal<State>('loading');
  protected readonly view = signal<SetUpView | null>(null);
  /** People sign in already, so the link can only be one that was sent because they no longer could. */
  protected readonly isOn = signal(false);
  /** This page was left for a test sign-in and is back. */
  protected readonly back = signal(false);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly opening = signal(false);
  protected readonly until = computed(() => zonedTime(this.view()?.until ?? '', this.school().timeZone));

  constructor() {
    const { fragment } = inject(ActivatedRoute);
    fragment.pipe(takeUntilDestroyed()).subscribe((given) => {
      // The address loses its link once that is used up, which brings no new one.
      if (!given && this.state() !== 'loading') return;
      this.back.set(given === backFromTest);
      this.token = this.back() ? null : given;
      void this.load();
    });
  }

  /** A browser that opened its link before goes straight on. */
  protected async load(): Promise<void> {
    this.problem.set(null);
    try {
      const view = await this.api.show();
      await this.desk.load();
      await this.desk.begin();
      this.view.set(view);
      this.state.set('steps');
      if (this.back()) await this.router.navigate([], { replaceUrl: true });
    } catch (error) {
      this.stop(problemOf(error), this.token ? 'welcome' : 'over');
    }
  }

  protected async open(): Promise<void> {
    // The link opens once, so the second of two quick clicks must not be told that it is over.
    if (this.opening()) return;
    this.opening.set(true);
    this.problem.set(null);
    try {
      await this.api.open(this.token ?? '');
      // The link is used up; it need not stay in the browser's history.
      await this.router.navigate([], { replaceUrl: true });
      await this.load();
      this.goOn(this.state());
    } catch (error) {
      this.stop(problemOf(error), 'over');
      this.goOn(this.state());
    } finally {
      this.opening.set(false);
    }
  }

  /** What was pressed is gone from the page, so reading goes on at its top. */
  protected goOn(state: State): void {
    this.state.set(state);
    const toTop = () => document.getElementById('main')?.focus();
    afterNextRender(toTop, { injector: this.injector });
  }

  private stop(problem: Problem, whenOver: State): void {
    this.isOn.set(problem.code === 'set_up_done');
    // What is on closes the page, but not to a link that was sent to put it right: only opening it shows which this is.
    if (problem.code === 'set_up_done') this.state.set(whenOver === 'welcome' ? 'welcome' : 'closed');
    else if (problem.code === 'set_up_link_over') this.state.set(whenOver);
    else {
      this.problem.set(problem);
      if (this.state() === 'loading') this.state.set('failed');
    }
  }
}
