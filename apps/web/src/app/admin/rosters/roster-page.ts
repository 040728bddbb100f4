import { Component, computed, effect, inject, input, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Banner, Icon, Skeleton, Stepper, Toasts } from '@akin/ui';
import type { RosterField } from '@akin/contracts';
import { LoadFailed } from '../../shell/load-failed';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { tabDraft } from '../../session/tab-draft';
import { whenWords } from '../../wording/when-words';
import { AdminApi } from '../admin-api';
import { count } from '../../wording/count';
import { CheckResults } from './check-results';
import { CommitBar } from './commit-bar';
import { MappingTable } from './mapping-table';
import { missingColumn } from './missing-column';
import { remapColumn } from './remap-column';
import { RosterDone } from './roster-done';
import { rosterSteps, stepOf } from './roster-steps';
import { savingTrouble, troubleWords, type RosterTrouble } from './roster-trouble';
import { RosterUnderWay } from './roster-under-way';
import { isUnderWay, watchRoster } from './watch-roster';

/** One roster, from the first check to what saving it did. The draft lives on the server and its decisions in this tab, so a reload loses nothing. */
@Component({
  selector: 'ak-roster-page',
  imports: [Banner, CheckResults, CommitBar, Icon, LoadFailed, MappingTable, RosterDone, RosterUnderWay, RouterLink, Skeleton, Stepper],
  templateUrl: './roster-page.html',
})
export class RosterPage {
  readonly id = input.required<string>();
  private readonly api = inject(AdminApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly roster = this.api.roster(this.id);
  protected readonly checking = signal(false);
  protected readonly saving = signal(false);
  private readonly decisions = computed(() => tabDraft(`roster.${this.id()}`));
  protected readonly leftOut = signal(false);
  protected readonly invite = signal(true);
  private readonly problem = signal<RosterTrouble | null>(null);
  /** What went wrong just now, or while the server was at work on it. */
  protected readonly trouble = computed(() => this.problem() ?? (this.roster.hasValue() ? troubleWords(this.roster.value()) : null));
  protected readonly underWay = computed(() => this.roster.hasValue() && isUnderWay(this.roster.value()));
  protected readonly steps = rosterSteps;
  protected readonly count = count;
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  protected readonly when = computed(() => (this.roster.hasValue() ? whenWords(this.roster.value().uploadedAt, this.timeZone) : ''));
  protected readonly step = computed(() => (this.roster.hasValue() ? stepOf(this.roster.value()) : 0));
  protected readonly heading = computed(() => {
    if (!this.roster.hasValue()) return 'Check the roster';
    if (this.roster.value().state === 'committed') return 'The roster is aboard';
    if (this.roster.value().state === 'saving') return 'Save the roster';
    return missingColumn(this.roster.value().columns) ? 'Name the columns' : 'Check the roster';
  });

  constructor() {
    effect(() => {
      const kept = this.decisions().read();
      this.leftOut.set(kept['leftOut'] === true);
      this.invite.set(kept['invite'] !== false);
    });
    // What came of it replaces what was seen before, decisions included, and the no to whoever came second.
    watchRoster(this.roster, () => {
      this.problem.set(null);
      this.leftOut.set(false);
      this.toTop();
    });
    effect(() => this.decisions().keep({ leftOut: this.leftOut(), invite: this.invite() }));
  }

  protected async map(choice: { index: number; field: RosterField }): Promise<void> {
    if (!this.roster.hasValue()) return;
    this.checking.set(true);
    this.problem.set(null);
    try {
      const mapping = remapColumn(this.roster.value().columns, choice.index, choice.field);
      this.roster.set(await this.api.mapColumns(this.id(), mapping));
      this.leftOut.set(false);
    } catch (error) {
      this.problem.set({ what: 'The column was not changed.', why: problemOf(error).message, news: false });
      this.roster.reload();
    } finally {
      this.checking.set(false);
    }
  }

  /** What came of it stands on top, far from the button that was pressed. */
  private toTop(): void {
    scrollTo({ top: 0 });
    document.getElementById('main')?.focus({ preventScroll: true });
  }

  protected async putAside(): Promise<void> {
    this.problem.set(null);
    try {
      await this.api.discardRoster(this.id());
      this.toasts.show({ text: 'Put aside. Nothing from it was saved.' });
      await this.router.navigate(['/admin/rosters']);
    } catch (error) {
      this.problem.set({ what: 'The roster was not put aside.', why: problemOf(error).message, news: false });
    }
  }

  protected async save(): Promise<void> {
    this.saving.set(true);
    this.problem.set(null);
    try {
      await this.api.commitRoster(this.id(), { leaveOutRejected: this.leftOut(), invite: this.invite() });
      this.decisions().forget();
    } catch (error) {
      this.problem.set(savingTrouble(problemOf(error)));
      this.leftOut.set(false);
    } finally {
      this.saving.set(false);
      this.roster.reload();
      this.toTop();
    }
  }
}
