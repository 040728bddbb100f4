import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '@akin/ui';
import type { RosterView } from '@akin/contracts';
import { undoneWords } from './undo-words';

/** A roster nothing of which stands: put aside unsaved, or saved and taken back. */
@Component({
  selector: 'ak-roster-ended',
  imports: [Banner, RouterLink],
  template: `<ak-banner [kind]="undone() ? 'good' : 'quiet'">
    @if (undone(); as words) {
      <b>Taken back. {{ words }}</b>
      <p>The file itself is untouched. Correct it and drop it again whenever you are ready.</p>
    } @else {
      <b>Nothing from this roster was saved.</b>
      <p>It was put aside, or a newer file has taken its place.</p>
    }
    <a class="btn btn--line btn--s" routerLink="/admin/rosters" [queryParams]="{ kind: roster().kind }">Drop another file</a>
  </ak-banner>`,
})
export class RosterEnded {
  readonly roster = input.required<RosterView>();
  protected readonly undone = computed(() => {
    const { state, result } = this.roster();
    return state === 'undone' ? undoneWords(result?.undone ?? { people: 0, stayed: 0 }) : null;
  });
}
