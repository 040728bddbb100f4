import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { MentorPage } from '@akin/contracts';
import { Icon, Seats } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { callName } from '../../wording/names';
import { CompareButton } from '../compare/compare-button';
import { roomWords } from '../find/room-words';
import { ShortlistButton } from '../shortlist/shortlist-button';

/** Beside the mentor: room, how soon they answer, and what one can do now. */
@Component({
  selector: 'ak-ask-card',
  imports: [CompareButton, Icon, RouterLink, Seats, ShortlistButton],
  templateUrl: './ask-card.html',
  host: { class: 'card stack g3 sticky', role: 'complementary', '[attr.aria-label]': '"Ask " + called()' },
})
export class AskCard {
  readonly mentor = input.required<MentorPage>();
  /** How soon this mentor usually answers, in words; null where that is not known. */
  readonly answering = input<string | null>(null);
  protected readonly school = inject(InstitutionStore).view;
  protected readonly called = computed(() => callName(this.mentor().name));
  protected readonly room = computed(() => roomWords(this.mentor().room));
}
