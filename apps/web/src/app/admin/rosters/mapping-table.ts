import { Component, computed, input, output } from '@angular/core';
import { Banner, Icon } from '@akin/ui';
import type { RosterColumn, RosterField } from '@akin/contracts';
import { listed } from '../../wording/listed';
import { breakableParts } from './breakable-parts';
import { choosableFields, fieldLabels } from './field-labels';

/** What each column of the file becomes, and why; any of them can be changed in place. */
@Component({
  selector: 'ak-mapping-table',
  imports: [Banner, Icon],
  templateUrl: './mapping-table.html',
})
export class MappingTable {
  readonly columns = input.required<RosterColumn[]>();
  readonly identityColumns = input.required<string[]>();
  /** The check runs again just now; choices wait for it. */
  readonly checking = input(false);
  readonly chosen = output<{ index: number; field: RosterField }>();

  protected readonly partsOf = breakableParts;
  protected readonly labels = fieldLabels;
  protected readonly fields = choosableFields;
  protected readonly identityNames = computed(() => listed(this.identityColumns()));
  protected readonly matched = computed(() => {
    const columns = this.columns();
    const read = columns.filter((column) => column.field !== 'ignore' && column.field !== 'identity').length;
    return `We matched ${read} of ${columns.length}.`;
  });

  protected choose(index: number, value: string): void {
    const field = choosableFields.find((known) => known === value);
    if (field) this.chosen.emit({ index, field });
  }
}
