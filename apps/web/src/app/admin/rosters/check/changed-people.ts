import { Component, computed, input, output } from '@angular/core';
import type { RosterChange, RosterDeclined } from '@akin/contracts';
import { breakableParts } from '../columns/breakable-parts';
import { changeRows } from './change-rows';

/** People who change, field by field: what we have, what the file says, and whether to take it. */
@Component({
  selector: 'ak-changed-people',
  templateUrl: './changed-people.html',
  host: { class: 'contents' },
})
export class ChangedPeople {
  readonly changes = input.required<readonly RosterChange[]>();
  readonly declined = input.required<RosterDeclined['declined']>();
  readonly decided = output<RosterDeclined['declined'][number]>();
  protected readonly partsOf = breakableParts;
  protected readonly people = computed(() => changeRows(this.changes(), this.declined()));
}
