import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Banner } from '@akin/ui';
import type { RosterView } from '@akin/contracts';
import { leavingWords, looksPartial } from './change-words';

/** What happens to people a roster lists no more; louder when it looks as if it lists only some. */
@Component({
  selector: 'ak-leaving-note',
  imports: [Banner, RouterLink],
  template: `@if (partial()) {
      <ak-banner kind="warn" icon="alert">
        <b>More people would leave than this file lists.</b>
        <p>If it holds only some of your people, drop it again as a list of some people. Then nobody counts as leaving.</p>
        <a class="btn btn--line btn--s" routerLink="/admin/rosters" [queryParams]="{ kind: roster().kind, list: 'some' }"
          >Drop it as a list of some people</a
        >
      </ak-banner>
    }
    <p class="soft measure">{{ words() }}</p>`,
  host: { class: 'stack g4 part__head' },
})
export class LeavingNote {
  readonly roster = input.required<RosterView>();
  protected readonly partial = computed(() => looksPartial(this.roster()));
  protected readonly words = computed(() => leavingWords(this.roster().kind));
}
