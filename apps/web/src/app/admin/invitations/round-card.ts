import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { InvitationPlan } from '@akin/contracts';
import { Confirm } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { count } from '../../wording/count';
import { dayAt, longDay } from '../../wording/days';
import { SchoolClock } from '../../wording/school-clock';
import { InvitationsApi } from './invitations-api';
import { roundSentence, roundTag } from './round-words';

/** One round of inviting: how far it is, when it goes on, and how to stop it. */
@Component({
  selector: 'ak-round-card',
  imports: [Confirm],
  templateUrl: './round-card.html',
  host: { class: 'card stack g3' },
})
export class RoundCard {
  readonly round = input.required<InvitationPlan>();
  readonly changed = output<void>();
  private readonly api = inject(InvitationsApi);
  private readonly clock = inject(SchoolClock);
  protected readonly attempt = new Attempt();
  protected readonly asking = signal(false);
  protected readonly tag = computed(() => roundTag(this.round().state));
  protected readonly sentence = computed(() => roundSentence(this.round(), this.clock.today()));
  protected readonly percent = computed(() => Math.round((this.round().sent / Math.max(1, this.round().people)) * 100));
  protected readonly open = computed(() => ['planned', 'sending'].includes(this.round().state));
  protected readonly made = computed(() => {
    const { madeAt, madeBy } = this.round();
    return `${longDay(dayAt(madeAt, this.clock.zone))}${madeBy ? `, by ${madeBy}` : ''}`;
  });
  protected readonly count = count;
  protected readonly longDay = longDay;

  protected async move(act: 'hold' | 'resume' | 'cancel'): Promise<void> {
    const done = await this.attempt.run(() => this.api.move(this.round().id, act));
    if (!done && act === 'cancel') return;
    this.asking.set(false);
    this.changed.emit();
  }
}
