import { Component, computed, input, signal } from '@angular/core';
import { Icon } from '@akin/ui';
import type { RosterChange, RosterView } from '@akin/contracts';
import { count } from '../../wording/count';
import { missingColumn } from './missing-column';

type ChangeKind = RosterChange['kind'];

const firstShown = 10;

/** What would happen if this roster were saved: the counts, the rows that need a decision, the people who would change. */
@Component({
  selector: 'ak-check-results',
  imports: [Icon],
  templateUrl: './check-results.html',
})
export class CheckResults {
  readonly roster = input.required<RosterView>();

  /** What must be told before anything can be counted. */
  protected readonly missing = computed(() => missingColumn(this.roster().columns));
  private readonly chosenKind = signal<ChangeKind | null>(null);
  protected readonly kind = computed(() => this.chosenKind() ?? (this.roster().counts.changed > 0 ? 'changed' : 'added'));
  protected readonly find = signal('');
  protected readonly allProblems = signal(false);
  protected readonly allChanges = signal(false);
  protected readonly count = count;

  protected readonly problems = computed(() => this.roster().problems.slice(0, this.allProblems() ? undefined : firstShown));

  private readonly ofKind = computed(() => {
    const needle = this.find().trim().toLowerCase();
    return this.roster().changes.filter((change) => change.kind === this.kind() && change.person.toLowerCase().includes(needle));
  });
  protected readonly changes = computed(() => this.ofKind().slice(0, this.allChanges() ? undefined : firstShown));
  protected readonly hiddenChanges = computed(() => this.ofKind().length - this.changes().length);
  /** The server sends the first 200 of what may be thousands. */
  protected readonly unsent = computed(() => {
    const sent = this.roster().changes.filter((change) => change.kind === this.kind()).length;
    return this.roster().counts[this.kind()] - sent;
  });
  protected readonly changesHeading = computed(() => {
    const { added, changed } = this.roster().counts;
    return this.kind() === 'added'
      ? count(added, 'person is added', 'people are added')
      : count(changed, 'person changes', 'people change');
  });

  /** What the file says about a new person besides the name, which stands beside it already. */
  protected known(change: RosterChange): RosterChange['fields'] {
    return change.fields.filter((part) => part.after !== null && !change.person.includes(part.after));
  }

  protected show(kind: ChangeKind): void {
    this.chosenKind.set(kind);
    this.allChanges.set(false);
  }
}
