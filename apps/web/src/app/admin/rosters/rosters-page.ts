import { Component, computed, inject, input } from '@angular/core';
import { Router } from '@angular/router';
import { Banner, PageHead } from '@akin/ui';
import type { RosterKind } from '@akin/contracts';
import { DropZone } from './drop/drop-zone';
import { KindChoice } from './drop/kind-choice';
import { PastRosters } from './drop/past-rosters';
import { TakeFile } from './drop/take-file';
import { RosterStepper } from './roster-stepper';
import { firstMarks } from './roster-steps';

/** Where a roster comes in, and the ones that came before. Whom it names lives in the address. */
@Component({
  selector: 'ak-rosters-page',
  imports: [Banner, DropZone, KindChoice, PageHead, PastRosters, RosterStepper],
  templateUrl: './rosters-page.html',
})
export class RostersPage {
  /** `?kind=learners`, and `?list=some` for a list of some people. */
  readonly kind = input<string>();
  readonly list = input<string>();
  private readonly router = inject(Router);
  protected readonly file = new TakeFile();
  protected readonly marks = firstMarks;
  protected readonly chosen = computed<RosterKind>(() => (this.kind() === 'learners' ? 'learners' : 'faculty'));
  protected readonly whole = computed(() => this.list() !== 'some');

  protected take(file: File): Promise<void> {
    return this.file.take(file, { kind: this.chosen(), whole: this.whole() });
  }

  protected choose(queryParams: { kind?: RosterKind; list?: 'some' | null }): void {
    void this.router.navigate([], { queryParams, queryParamsHandling: 'merge', replaceUrl: true });
  }
}
