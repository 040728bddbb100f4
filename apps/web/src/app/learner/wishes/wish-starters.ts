import { Component, computed, input, output } from '@angular/core';
import { Icon } from '@akin/ui';
import type { WishChoice } from '../../vocabulary/wish-choices';

const needs = 3;
const meeting: readonly string[] = ['video', 'weekday_evenings'];

/** A few wishes to begin with, none of them about who anybody is. */
@Component({
  selector: 'ak-wish-starters',
  imports: [Icon],
  template: `<p class="small soft" id="starters">For instance:</p>
    <ul class="chips" aria-labelledby="starters">
      @for (choice of offered(); track choice.facet + choice.term) {
        <li>
          <button class="chip chip--pick" type="button" (click)="picked.emit(choice)"><svg akIcon="plus" />{{ choice.label }}</button>
        </li>
      }
    </ul>`,
  host: { class: 'stack g2' },
})
export class WishStarters {
  readonly choices = input.required<readonly WishChoice[]>();
  readonly picked = output<WishChoice>();
  protected readonly offered = computed(() => [
    ...this.choices()
      .filter(({ facet }) => facet === 'need')
      .slice(0, needs),
    ...this.choices().filter(({ facet, term }) => facet.startsWith('meeting_') && meeting.includes(term)),
  ]);
}
