import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RosterView } from '@akin/contracts';
import { count } from '../../wording/count';

/** What saving a roster did, and what happens next. */
@Component({
  selector: 'ak-roster-done',
  imports: [RouterLink],
  templateUrl: './roster-done.html',
})
export class RosterDone {
  readonly roster = input.required<RosterView>();
  protected readonly count = count;
  /** A roster saved before its outcome was kept still knows its counts. */
  protected readonly result = computed(() => {
    const { counts, result } = this.roster();
    const { added, changed, unchanged, rejected, missing } = counts;
    return result ?? { added, changed, unchanged, leftOut: rejected, flagged: missing, invited: 0 };
  });
}
