import { Component, computed, input } from '@angular/core';
import type { RosterView } from '@akin/contracts';
import { count } from '../../wording/count';

/** A large roster while the server is at work on it; it goes on when the page is closed. */
@Component({
  selector: 'ak-roster-under-way',
  template: `<div class="card__head">
      <div>
        <h2>{{ words().heading }}</h2>
        <p class="small soft">{{ words().far }}</p>
      </div>
      <span class="tag tag--info"><span class="spin spin--tag"></span>Running</span>
    </div>
    <div
      class="bar bar--accent"
      role="progressbar"
      aria-valuemin="0"
      aria-valuemax="100"
      [attr.aria-valuenow]="percent()"
      [attr.aria-label]="words().heading"
    >
      <i [style.--v]="percent() + '%'"></i>
    </div>
    <p class="small soft mt3" role="status">{{ words().then }}</p>`,
  host: { class: 'card' },
})
export class RosterUnderWay {
  readonly roster = input.required<RosterView>();
  /** How many there are in all: rows to check, or people to save. */
  private readonly all = computed(() => {
    const { state, counts } = this.roster();
    return state === 'saving' ? counts.added + counts.changed : counts.rows;
  });
  protected readonly percent = computed(() => (this.all() === 0 ? 0 : Math.min(100, Math.round((this.roster().done / this.all()) * 100))));
  protected readonly words = computed(() => {
    const saving = this.roster().state === 'saving';
    return {
      heading: saving ? 'Saving your roster' : 'Checking every row',
      far: `${count(this.roster().done)} of ${count(this.all(), saving ? 'person' : 'row', saving ? 'people' : 'rows')}`,
      then: saving
        ? 'All of it is saved, or nothing. You may leave this page; it goes on without you.'
        : 'Nothing is saved yet. You may leave this page; it goes on without you.',
    };
  });
}
