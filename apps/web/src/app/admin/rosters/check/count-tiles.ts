import { Component, computed, input, output } from '@angular/core';
import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import { type CheckShow, countTiles } from './check-shows';

/** What saving would do, in figures; each leads to the rows it counts. */
@Component({
  selector: 'ak-count-tiles',
  template: `<ul class="sums" aria-labelledby="results">
    @for (tile of tiles(); track tile.label) {
      <li [class.bad]="tile.bad">
        @if (tile.show; as leads) {
          <button type="button" [attr.aria-pressed]="leads === show()" (click)="chosen.emit(leads)">
            <b>{{ count(tile.count) }}</b>{{ tile.label }}
          </button>
        } @else {
          <b>{{ count(tile.count) }}</b>{{ tile.label }}
        }
      </li>
    }
  </ul>`,
})
export class CountTiles {
  readonly roster = input.required<Pick<RosterView, 'counts' | 'whole'>>();
  readonly show = input.required<CheckShow>();
  readonly chosen = output<CheckShow>();
  protected readonly tiles = computed(() => countTiles(this.roster()));
  protected readonly count = count;
}
