import { Component, computed, input, output } from '@angular/core';
import { Banner } from '@akin/ui';
import type { RosterColumn, RosterField, RosterView } from '@akin/contracts';
import { listed } from '../../../wording/listed';
import { MappingTable } from './mapping-table';
import { matchedWords } from './matched-words';

/** How the file was read and what its columns mean; whoever knows better says so here. */
@Component({
  selector: 'ak-columns-step',
  imports: [Banner, MappingTable],
  templateUrl: './columns-step.html',
})
export class ColumnsStep {
  readonly roster = input.required<RosterView>();
  /** As chosen here, if the server has not answered yet. */
  readonly columns = input.required<readonly RosterColumn[]>();
  readonly checking = input(false);
  readonly chosen = output<{ index: number; field: RosterField }>();
  protected readonly matched = computed(() => matchedWords(this.columns()));
  protected readonly identity = computed(() => {
    const names = this.roster().identityColumns;
    return names.length === 0 ? null : { names: listed(names), one: names.length === 1 };
  });
}
