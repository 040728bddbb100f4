import { afterNextRender, Component, computed, effect, inject, Injector, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import type { InstitutionDetail } from '@akin/contracts';
import { Banner, Icon, Rings, Skeleton, Toasts, Trail } from '@akin/ui';
import { LoadFailed } from '../../shell/load-failed';
import { problemOf } from '../../session/problem';
import { SchoolTitles } from '../../shell/school-titles';
import { agoWords } from '../ago-words';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';
import { plainAddress, stateTags } from '../school-words';
import { SetUpCard } from '../set-up/set-up-card';
import { isStalled, setUpTrail, takenUp } from '../set-up/set-up-steps';
import { watchSetUp } from '../set-up/watch-set-up';
import { BreakGlassCard } from './break-glass-card';
import { ContactsCard } from './contacts-card';
import { DangerZone } from './danger-zone';
import { DomainsCard } from './domains-card';
import { GroupFirstCard } from './group-first-card';
import { HealthLines } from './health-lines';
import { deliveryLines, signInLines } from './health-words';
import { SchoolAudit } from './school-audit';
import { SchoolFacts } from './school-facts';
import { StateBanner } from './state-banner';
import { isBeingErased, watchErasing } from './watch-erasing';

/** One school as the operator sees it: set-up, health, contacts, domains, what was done, and ways to close it. Never a person at it. */
@Component({
  selector: 'ak-school-page',
  imports: [
    ...[Banner, Icon, LoadFailed, Rings, RouterLink, Skeleton, Trail],
    ...[
      BreakGlassCard,
      ContactsCard,
      DangerZone,
      DomainsCard,
      GroupFirstCard,
      HealthLines,
      SchoolAudit,
      SchoolFacts,
      SetUpCard,
      StateBanner,
    ],
  ],
  templateUrl: './school-page.html',
})
export class SchoolPage {
  readonly slug = input.required<string>();
  private readonly api = inject(OperatorApi);
  private readonly titles = inject(SchoolTitles);
  private readonly injector = inject(Injector);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly school = this.api.school(this.slug);
  protected readonly retrying = new Attempt();
  protected readonly justReady = signal(false);
  protected readonly tags = stateTags;
  protected readonly plainAddress = plainAddress;
  private readonly view = computed(() => (this.school.hasValue() ? this.school.value() : null));
  /** Nobody lives at the address, or nobody does any more. */
  protected readonly missing = computed(() => {
    const error = this.school.error();
    return error !== undefined && problemOf(error).code === 'not_found' ? { slug: this.slug() } : null;
  });
  protected readonly hasFailed = computed(() => this.view()?.steps.some(({ state }) => state === 'failed') ?? false);
  /** Still on its way, or stopped on it. */
  protected readonly comingUp = computed(
    () => this.view()?.state === 'provisioning' || (this.view()?.state === 'active' && this.hasFailed()),
  );
  /** A set-up that does not get on can be given up; one that runs is over in seconds. What is being erased is past all of it. */
  protected readonly mayClose = computed(() => {
    const view = this.view();
    if (view === null || isBeingErased(view)) return false;
    return view.state !== 'provisioning' || this.hasFailed() || isStalled(view, new Date());
  });
  protected readonly trail = computed(() => (this.school.hasValue() ? setUpTrail(this.school.value()) : []));
  protected readonly signIn = computed(() => {
    const view = this.view();
    return view ? signInLines(view.state, view.signIn, new Date()) : [];
  });
  protected readonly delivery = computed(() => {
    const view = this.view();
    return view ? deliveryLines(view.state, view.delivery, new Date()) : [];
  });

  constructor() {
    watchSetUp(this.school, () => this.justReady.set(true));
    watchErasing(this.school, (name) => {
      this.toasts.show({ text: `${name} is erased.` });
      void this.router.navigate(['/operator']);
    });
    effect(() => this.titles.name(this.view()?.name ?? 'School'));
  }

  protected ago(moment: string): string {
    return agoWords(moment, new Date());
  }

  protected async retry(): Promise<void> {
    const school = await this.retrying.run(() => this.api.act(this.slug(), 'retry'));
    if (!school) return;
    this.school.set(takenUp(school));
    this.focusName();
  }

  /** Shows what a change led to; a change of state is read out and met from the top of the page. */
  protected take(school: InstitutionDetail): void {
    const before = this.view();
    this.school.set(school);
    if (before?.state === school.state && before.eraseAfter === school.eraseAfter) return;
    this.focusName();
  }

  private focusName(): void {
    afterNextRender({ read: () => document.getElementById('school-name')?.focus() }, { injector: this.injector });
  }
}
