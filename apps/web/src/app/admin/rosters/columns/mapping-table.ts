import { Component, computed, input, output } from '@angular/core';
import { Icon } from '@akin/ui';
import type { RosterColumn, RosterField, RosterKind } from '@akin/contracts';
import { breakableParts } from './breakable-parts';
import { choosableFields, fieldLabels } from './field-labels';

/** What each column of the file becomes, and why; any of them can be changed in place. */
@Component({
  selector: 'ak-mapping-table',
  imports: [Icon],
  templateUrl: './mapping-table.html',
  host: { class: 'contents' },
})
export class MappingTable {
  readonly kind = input.required<RosterKind>();
  readonly columns = input.required<readonly RosterColumn[]>();
  readonly chosen = output<{ index: number; field: RosterField }>();
  protected readonly partsOf = breakableParts;
  protected readonly labels = fieldLabels;
  protected readonly fields = computed(() => choosableFields(this.kind()));

  protected choose(index: number, value: string): void {
    const field = this.fields().find((known) => known === value);
    if (field) this.chosen.emit({ index, field });
  }
}
