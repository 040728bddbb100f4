import { effect, linkedSignal, type Signal } from '@angular/core';
import type { RosterCommit, RosterView } from '@akin/contracts';
import { tabDraft } from '../../../session/tab-draft';

/** What is decided before a roster is saved; it survives a reload of the tab. Make it where injection works. */
export class SaveChoices {
  readonly leftOut;
  readonly invite;

  constructor(private readonly id: Signal<string>) {
    this.leftOut = linkedSignal(() => this.kept().read()['leftOut'] === true);
    this.invite = linkedSignal(() => this.kept().read()['invite'] !== false);
    effect(() => this.kept().keep({ leftOut: this.leftOut(), invite: this.invite() }));
  }

  /** Only mentors are invited, and only those who are new. */
  commit({ kind, counts }: Pick<RosterView, 'kind' | 'counts'>): RosterCommit {
    return { leaveOutRejected: this.leftOut(), invite: kind === 'faculty' && counts.added > 0 && this.invite() };
  }

  forget(): void {
    this.kept().forget();
  }

  private kept() {
    return tabDraft(`roster.${this.id()}`);
  }
}
