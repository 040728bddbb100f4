import { Component, ElementRef, Injector, afterNextRender, computed, inject, input, output, signal, viewChild } from '@angular/core';
import { type RequestView, requestLimits } from '@akin/contracts';
import { Avatar, Banner, Icon } from '@akin/ui';
import { type Problem, problemOf } from '../session/problem';
import { dayAt, untilDay } from '../wording/days';
import { firstName } from '../wording/names';
import { pronounsOf } from '../wording/pronouns';
import { SchoolClock } from '../wording/school-clock';
import { MentorApi } from './mentor-api';

const soon = 2;

/** One request to this mentor, with the answer in place. Words with the answer are welcome and never needed. */
@Component({
  selector: 'ak-received-request',
  imports: [Avatar, Banner, Icon],
  templateUrl: './received-request.html',
})
export class ReceivedRequest {
  readonly request = input.required<RequestView>();
  readonly answered = output<RequestView>();
  private readonly api = inject(MentorApi);
  private readonly clock = inject(SchoolClock);
  protected readonly limit = requestLimits.reason;
  protected readonly answering = signal<'accept' | 'decline' | null>(null);
  protected readonly words = signal('');
  protected readonly problem = signal<Problem | null>(null);
  protected readonly sending = signal(false);
  private readonly injector = inject(Injector);
  private readonly box = viewChild<ElementRef<HTMLElement>>('box');
  private readonly acceptButton = viewChild<ElementRef<HTMLElement>>('accept');
  protected readonly first = computed(() => firstName(this.request().learner.name));
  protected readonly pronouns = computed(() => pronounsOf(this.request().learner.pronouns));
  protected readonly until = computed(() => untilDay(this.request().answerBy, this.clock.today()));
  protected readonly isSoon = computed(() => {
    const limit = new Date(Date.now() + soon * 86_400_000);
    return this.request().answerBy <= dayAt(limit, this.clock.zone);
  });

  protected begin(kind: 'accept' | 'decline'): void {
    this.answering.set(kind);
    afterNextRender(() => this.box()?.nativeElement.focus(), { injector: this.injector });
  }

  protected back(): void {
    this.answering.set(null);
    afterNextRender(() => this.acceptButton()?.nativeElement.focus(), { injector: this.injector });
  }

  protected async answer(): Promise<void> {
    const kind = this.answering();
    if (!kind || this.sending()) return;
    this.sending.set(true);
    this.problem.set(null);
    const words = this.words().trim();
    try {
      this.answered.emit(await this.api[kind](this.request().id, words ? { words } : {}));
    } catch (error) {
      this.problem.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
