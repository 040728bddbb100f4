import { Component, computed, input } from '@angular/core';
import type { RosterView } from '@akin/contracts';
import { progressWords } from './progress-words';

/** A large roster while the server is at work on it; it goes on when the page is closed. */
@Component({
  selector: 'ak-roster-under-way',
  template: `<div class="card__head">
      <div>
        <h2>{{ words().heading }}</h2>
        <p class="small soft num">{{ words().far }}</p>
      </div>
      <span class="tag tag--info"><span class="spin spin--tag"></span>Running</span>
    </div>
    @if (words().percent !== null) {
      <div
        class="bar bar--accent"
        role="progressbar"
        aria-valuemin="0"
        aria-valuemax="100"
        [attr.aria-valuenow]="words().percent"
        [attr.aria-label]="words().heading"
        [attr.aria-valuetext]="words().far"
      >
        <i [style.--v]="words().percent + '%'"></i>
      </div>
    }
    <p class="small soft mt3">{{ words().then }}</p>
    <p class="sr" role="status">{{ words().aloud }}</p>`,
  host: { class: 'card' },
})
export class RosterUnderWay {
  readonly roster = input.required<RosterView>();
  protected readonly words = computed(() => progressWords(this.roster()));
}
