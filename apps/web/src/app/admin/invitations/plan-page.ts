import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { invitationLimits, type InvitationPlanChange, type InvitationWords } from '@akin/contracts';
import { Banner, Field, FieldInput, LoadProblem, PageHead, Skeleton, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { count } from '../../wording/count';
import { longDay } from '../../wording/days';
import { SchoolClock } from '../../wording/school-clock';
import { ChosenPeople } from './chosen-people';
import { InvitationsApi, type PreviewQuery } from './invitations-api';
import { MailPreview } from './mail-preview';
import { waveDays } from './wave-days';

const typingMs = 500;

/** Plans a round of inviting: whom, when, how many a day, and what the mail says, with the mail beside it. */
@Component({
  selector: 'ak-plan-page',
  imports: [Banner, Field, FieldInput, LoadProblem, MailPreview, PageHead, RouterLink, Skeleton],
  templateUrl: './plan-page.html',
})
export class PlanPage {
  private readonly api = inject(InvitationsApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  private readonly clock = inject(SchoolClock);
  protected readonly chosen = inject(ChosenPeople);
  protected readonly limits = invitationLimits;
  protected readonly attempt = new Attempt();
  protected readonly summary = this.api.summary();
  protected readonly rounds = this.api.rounds(true);
  protected readonly words = linkedSignal<InvitationWords | null>(() => (this.rounds.hasValue() ? this.rounds.value().words : null));
  protected readonly onlyChosen = signal(this.chosen.count() > 0);
  protected readonly later = signal(false);
  protected readonly day = signal(this.clock.today());
  protected readonly time = signal('09:00');
  protected readonly waves = signal(false);
  protected readonly perDay = signal(50);
  protected readonly reminder = signal(false);
  protected readonly today = this.clock.today();
  protected readonly people = computed(() => {
    if (this.onlyChosen()) return this.chosen.count();
    return this.summary.hasValue() ? this.summary.value().notInvited : 0;
  });
  protected readonly days = computed(() =>
    waveDays(this.people(), this.waves() ? this.perDay() : null, this.later() ? this.day() : this.today),
  );
  protected readonly whatHappens = computed(() => {
    const [first, last] = [this.days()[0], this.days().at(-1)];
    if (!first || !last) return this.summary.hasValue() ? 'Nobody is left to invite just now.' : '';
    const all = count(this.people(), 'person', 'people');
    if (first === last) return `${all}, ${this.later() || this.waves() ? `on ${longDay(first.day)}` : 'in the next minutes'}.`;
    return `${all} on ${count(this.days().length, 'working day')}, from ${longDay(first.day)} to ${longDay(last.day)}.`;
  });
  protected readonly preview = signal<PreviewQuery | null>(null);
  protected readonly previewed = computed<PreviewQuery>(() => {
    const { greeting = '', signedBy = '' } = this.words() ?? {};
    return this.preview() ?? { greeting, signedBy, reminder: this.reminder() };
  });
  protected readonly longDay = longDay;
  protected readonly count = count;
  private typing: ReturnType<typeof setTimeout> | undefined;

  protected say(change: Partial<InvitationWords>): void {
    const before = this.previewed();
    this.words.update((words) => words && { ...words, ...change });
    // The mail is drawn again when one pauses, not at every letter.
    this.preview.set(before);
    clearTimeout(this.typing);
    this.typing = setTimeout(() => this.preview.set(null), typingMs);
  }

  protected show(reminder: boolean): void {
    this.reminder.set(reminder);
    this.preview.set(null);
  }

  protected problem(field: string): string | null {
    return this.attempt.problem()?.fields.find((one) => one.field === field)?.message ?? null;
  }

  protected async send(event: Event): Promise<void> {
    event.preventDefault();
    const words = this.words();
    if (!words) return;
    const plan = await this.attempt.run(() => this.api.plan(this.change(words)));
    if (!plan) return;
    this.chosen.clear();
    this.toasts.show({ text: `${count(plan.people, 'invitation')} planned.` });
    await this.router.navigate(['/admin/invitations']);
  }

  private change(words: InvitationWords): InvitationPlanChange {
    return {
      words,
      ...(this.onlyChosen() ? { people: this.chosen.ids() } : {}),
      ...(this.later() ? { startAt: `${this.day()}T${this.time()}` } : {}),
      ...(this.waves() ? { perDay: this.perDay() } : {}),
    };
  }
}
