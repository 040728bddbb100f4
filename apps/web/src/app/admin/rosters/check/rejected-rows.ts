import { Component, computed, input, output, signal } from '@angular/core';
import { Icon } from '@akin/ui';
import type { RosterView } from '@akin/contracts';
import { count } from '../../../wording/count';
import { DropZone } from '../drop/drop-zone';

const firstShown = 10;

/** Rows that cannot be taken, each with its number and why; to download, mend and drop again, or to leave out. */
@Component({
  selector: 'ak-rejected-rows',
  imports: [DropZone, Icon],
  templateUrl: './rejected-rows.html',
})
export class RejectedRows {
  readonly roster = input.required<RosterView>();
  /** Name of the mended file while it is read. */
  readonly reading = input('');
  readonly mended = output<File>();
  private readonly all = signal(false);
  protected readonly problems = computed(() => this.roster().problems.slice(0, this.all() ? undefined : firstShown));
  protected readonly hidden = computed(() => this.roster().problems.length - this.problems().length);
  protected readonly rows = computed(() => this.roster().counts.rejected);
  protected readonly count = count;

  protected showAll(): void {
    this.all.set(true);
  }
}
