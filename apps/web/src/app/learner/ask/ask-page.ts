import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { requestLimits } from '@akin/contracts';
import { Avatar, Banner, FieldError, type FormProblem, FormSummary, Icon, Seats, Skeleton, Toasts } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { type Problem, problemOf } from '../../session/problem';
import { Unsent } from '../../session/unsent';
import { LoadFailed } from '../../shell/load-failed';
import { SchoolTitles } from '../../shell/school-titles';
import { VocabularyStore } from '../../vocabulary/vocabulary-store';
import { callName } from '../../wording/names';
import { pronounsOf } from '../../wording/pronouns';
import { roomWords } from '../find/room-words';
import { LearnerApi } from '../learner-api';
import { type AskForm, checkAsk, usualTimes, whenWords } from './check-ask';

/** The short, structured note to one mentor. What is typed stays until the server has taken it; a reload asks first. */
@Component({
  selector: 'ak-ask-page',
  imports: [Avatar, Banner, FieldError, FormSummary, Icon, LoadFailed, RouterLink, Seats, Skeleton],
  templateUrl: './ask-page.html',
})
export class AskPage {
  readonly id = input.required<string>();
  private readonly api = inject(LearnerApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly titles = inject(SchoolTitles);
  protected readonly vocabulary = inject(VocabularyStore);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly limits = requestLimits;
  protected readonly usualTimes = usualTimes;

  protected readonly mentor = this.api.mentor(this.id);
  protected readonly view = computed(() => (this.mentor.hasValue() ? this.mentor.value() : null));
  protected readonly called = computed(() => callName(this.view()?.name ?? ''));
  protected readonly pronouns = computed(() => pronounsOf(this.view()?.pronouns ?? null));
  protected readonly room = computed(() => roomWords(this.view()?.room ?? 0));
  private readonly helps = computed(() => new Set(this.view()?.helpsWith ?? []));
  protected readonly offered = computed(() => this.vocabulary.needs().filter((need) => this.helps().has(need.label)));
  protected readonly others = computed(() => this.vocabulary.needs().filter((need) => !this.helps().has(need.label)));

  private readonly unsent = inject(Unsent);
  private readonly place = computed(() => `ask ${this.id()}`);
  protected readonly need = signal('');
  protected readonly elsewhere = signal(false);
  protected readonly hope = signal('');
  protected readonly times = signal<readonly string[]>([]);
  protected readonly note = signal('');
  protected readonly problems = signal<readonly FormProblem[]>([]);
  protected readonly failure = signal<Problem | null>(null);
  protected readonly sending = signal(false);

  constructor() {
    effect(() => this.takeUp(this.unsent.read(this.place())));
    effect(() => this.keep({ need: this.need(), elsewhere: this.elsewhere(), hope: this.hope(), times: this.times(), note: this.note() }));
    effect(() => this.titles.name(this.view() ? `Ask ${this.called()}` : undefined));
  }

  /** Goes on where the person left off. */
  private takeUp(kept: Partial<AskForm & { elsewhere: boolean }>): void {
    this.need.set(kept.need ?? '');
    this.elsewhere.set(kept.elsewhere ?? false);
    this.hope.set(kept.hope ?? '');
    this.times.set(kept.times ?? []);
    this.note.set(kept.note ?? '');
  }

  private keep(form: AskForm & { elsewhere: boolean }): void {
    const empty = !form.need && !form.elsewhere && !form.hope && !form.times.length && !form.note;
    if (empty) this.unsent.forget(this.place());
    else this.unsent.keep(this.place(), form);
  }

  protected problem(field: string): string | null {
    return this.problems().find((problem) => problem.field === field)?.message ?? null;
  }

  protected chooseNeed(code: string): void {
    this.elsewhere.set(false);
    this.need.set(code);
  }

  protected chooseElsewhere(): void {
    this.elsewhere.set(true);
    this.need.set('');
  }

  protected toggleTime(time: string): void {
    const chosen = this.times();
    this.times.set(usualTimes.filter((usual) => (usual === time) !== chosen.includes(usual)));
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    if (this.sending()) return;
    const form = { need: this.need(), hope: this.hope(), times: this.times(), note: this.note() };
    this.problems.set(checkAsk(form));
    if (this.problems().length > 0) return;
    this.sending.set(true);
    this.failure.set(null);
    try {
      const request = await this.api.ask({ mentorId: this.id(), need: form.need, hope: form.hope.trim(), when: whenWords(form) });
      this.unsent.forget(this.place());
      this.toasts.show({ text: `Sent to ${this.called()}. A place is held for you.` });
      await this.router.navigate(['/requests', request.id]);
    } catch (error) {
      this.failure.set(problemOf(error));
    } finally {
      this.sending.set(false);
    }
  }
}
