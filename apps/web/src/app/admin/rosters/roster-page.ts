import { Component, computed, effect, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Banner, Skeleton, Toasts } from '@akin/ui';
import { LoadFailed } from '../../shell/load-failed';
import { CheckStep } from './check/check-step';
import type { CheckShow } from './check/check-shows';
import { ColumnsStep } from './columns/columns-step';
import { missingColumn } from './columns/missing-column';
import { TakeFile } from './drop/take-file';
import { asideTrouble, undoTrouble } from './progress/roster-trouble';
import { RosterUnderWay } from './progress/roster-under-way';
import { RosterDraft } from './roster-draft';
import { RosterHead } from './roster-head';
import { neighborsOf, stepAt } from './roster-steps';
import { RostersApi } from './rosters-api';
import { CommitBar } from './save/commit-bar';
import { RosterDone } from './save/roster-done';
import { RosterEnded } from './save/roster-ended';
import { SaveChoices } from './save/save-choices';
import { StepBar } from './save/step-bar';
import { WordsStep } from './words/words-step';

/** One roster, from the first look to what saving it did. The draft lives on the server, the step in the address and open decisions in this tab, so a reload loses nothing. */
@Component({
  selector: 'ak-roster-page',
  imports: [
    ...[Banner, LoadFailed, Skeleton, RosterHead, RosterUnderWay],
    ...[CheckStep, ColumnsStep, CommitBar, RosterDone, RosterEnded, StepBar, WordsStep],
  ],
  templateUrl: './roster-page.html',
})
export class RosterPage {
  readonly id = input.required<string>();
  readonly step = input<string>();
  readonly show = input<string>();
  private readonly api = inject(RostersApi);
  private readonly router = inject(Router);
  private readonly toasts = inject(Toasts);
  protected readonly draft = new RosterDraft(this.api, this.id, () => this.settled());
  protected readonly choices = new SaveChoices(this.id);
  protected readonly mended = new TakeFile();
  protected readonly at = computed(() => {
    const roster = this.draft.shown();
    return roster ? stepAt(roster, this.step()) : 'check';
  });
  protected readonly beside = computed(() => neighborsOf(this.draft.shown() ?? { state: 'checking', wordsInAll: 0 }, this.at()));
  protected readonly waits = computed(() => missingColumn(this.draft.columns()));

  constructor() {
    let before: string | undefined;
    effect(() => {
      const now = this.step();
      if (before !== undefined && before !== now) this.toTop();
      before = now;
    });
  }

  protected look(show: CheckShow): void {
    void this.router.navigate([], { queryParams: { show }, queryParamsHandling: 'merge', replaceUrl: true, scroll: 'manual' });
  }

  protected mend(file: File): Promise<void> {
    return this.mended.take(file, { kind: this.draft.shown()?.kind ?? 'faculty', whole: false });
  }

  protected async save(): Promise<void> {
    const roster = this.draft.shown();
    if (!roster) return;
    if (await this.draft.finish(() => this.api.commit(this.id(), this.choices.commit(roster)))) this.choices.forget();
    else this.choices.leftOut.set(false);
    this.toTop();
  }

  protected async undo(): Promise<void> {
    await this.draft.finish(() => this.api.undo(this.id()), undoTrouble);
    this.toTop();
  }

  protected async putAside(): Promise<void> {
    if (!(await this.draft.finish(() => this.api.discard(this.id()), asideTrouble))) return;
    this.toasts.show({ text: 'Put aside. Nothing from it was saved.' });
    await this.router.navigate(['/admin/rosters']);
  }

  private settled(): void {
    this.choices.leftOut.set(false);
    this.toTop();
  }

  /** What came of it stands on top, far from the button that was pressed. */
  private toTop(): void {
    scrollTo({ top: 0 });
    document.getElementById('main')?.focus({ preventScroll: true });
  }
}
