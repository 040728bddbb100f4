import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner, Icon, Rings, Skeleton, Toasts, Trail } from '@akin/ui';
import { count } from '../../wording/count';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { problemOf } from '../../session/problem';
import { GoalBar } from '../goal-bar';
import { OperatorApi } from '../operator-api';
import { kindWords, plainAddress, stateTags } from '../school-words';
import { setUpProgress, setUpTrail, takenUp } from '../set-up-steps';
import { watchSetUp } from '../watch-set-up';

/** One school as the operator sees it: its set-up, its address, its figures. Never a person. */
@Component({
  selector: 'ak-school-page',
  imports: [Banner, GoalBar, Icon, LoadFailed, Rings, RouterLink, Skeleton, Trail],
  templateUrl: './school-page.html',
})
export class SchoolPage {
  readonly slug = input.required<string>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  private readonly titles = inject(SchoolTitles);
  protected readonly school = this.api.school(this.slug);
  protected readonly justReady = signal(false);
  protected readonly busy = signal(false);
  protected readonly problem = signal<string | null>(null);
  protected readonly tags = stateTags;
  protected readonly kinds = kindWords;
  protected readonly plainAddress = plainAddress;
  protected readonly count = count;
  protected readonly trail = computed(() => (this.school.hasValue() ? setUpTrail(this.school.value()) : []));
  protected readonly progress = computed(() => setUpProgress(this.school.hasValue() ? this.school.value().steps : []));

  constructor() {
    watchSetUp(this.school, () => this.justReady.set(true));
    effect(() => this.titles.name(this.school.hasValue() ? this.school.value().name : 'School'));
  }

  protected retry(): Promise<void> {
    return this.act('retry');
  }

  protected async suspend(): Promise<void> {
    await this.act('suspend');
    if (!this.problem()) this.toasts.show({ text: 'Suspended. Nobody can sign in; everything is kept.', undo: () => void this.resume() });
  }

  protected async resume(): Promise<void> {
    await this.act('resume');
    if (!this.problem()) this.toasts.show({ text: 'The school is open again.' });
  }

  private async act(action: 'retry' | 'suspend' | 'resume'): Promise<void> {
    this.busy.set(true);
    this.problem.set(null);
    try {
      const school = await this.api.act(this.slug(), action);
      this.school.set(action === 'retry' ? takenUp(school) : school);
    } catch (error) {
      this.problem.set(problemOf(error).message);
    } finally {
      this.busy.set(false);
    }
  }
}
