import { booleanAttribute, Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorCard as Card } from '@akin/contracts';
import { Avatar, ReasonChip, Seats } from '@akin/ui';
import { inSentence } from '../../wording/in-sentence';
import { callName } from '../../wording/names';
import { CompareButton } from '../compare/compare-button';
import { ShortlistButton } from '../shortlist/shortlist-button';
import { roomWords } from './room-words';

/** One mentor in the results: a person with reasons, never a score. Can be kept in mind and put beside others. */
@Component({
  selector: 'ak-mentor-card',
  imports: [Avatar, CompareButton, ReasonChip, RouterLink, Seats, ShortlistButton],
  templateUrl: './mentor-card.html',
})
export class MentorCard {
  readonly card = input.required<Card>();
  /** An open request of this learner to this mentor. */
  readonly openRequest = input<string | null>(null);
  /** Among people who do not fit all of it, asking is one way of several. */
  readonly calm = input(false, { transform: booleanAttribute });
  protected readonly called = computed(() => callName(this.card().name));
  protected readonly room = computed(() => roomWords(this.card().room));
  protected readonly headingId = computed(() => `mentor-${this.card().id}`);
  /** Whether a reason above already says what they help with. */
  protected readonly more = computed(() => this.card().reasons.some(({ kind, wish }) => kind === 'meets' && wish.facet === 'need'));
  protected readonly also = computed(() => inSentence(this.card().alsoHelpsWith.slice(0, 4)));
}
