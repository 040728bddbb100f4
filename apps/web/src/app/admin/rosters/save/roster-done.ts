import { Component, computed, input, output } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import { DropZone } from '../drop/drop-zone';
import { UndoCard } from './undo-card';

/** What saving a roster did, what happens next, and the way back. */
@Component({
  selector: 'ak-roster-done',
  imports: [DropZone, RouterLink, UndoCard],
  templateUrl: './roster-done.html',
})
export class RosterDone {
  readonly roster = input.required<RosterView>();
  readonly busy = input(false);
  readonly reading = input('');
  readonly undone = output<void>();
  readonly mended = output<File>();
  protected readonly count = count;
  protected readonly forMentors = computed(() => this.roster().kind === 'faculty');
  /** A roster saved before its outcome was kept still knows its counts. */
  protected readonly result = computed(() => {
    const { counts, result } = this.roster();
    const { added, changed, unchanged, rejected, missing } = counts;
    return result ?? { added, changed, unchanged, leftOut: rejected, flagged: missing, invited: 0 };
  });
  protected readonly figures = computed(() => {
    const { added, changed, unchanged, leftOut, flagged, invited } = this.result();
    return [
      { label: 'added', n: added },
      { label: 'changed', n: changed },
      { label: 'as before', n: unchanged },
      { label: 'left out', n: leftOut },
      { label: 'flagged as leaving', n: flagged },
      ...(this.forMentors() ? [{ label: 'invited', n: invited }] : []),
    ];
  });
}
