import { Component, inject, signal } from '@angular/core';
import { Router, RouterLink } from '@angular/router';
import { Banner, Icon, LoadProblem, PageHead, Skeleton, Stepper } from '@akin/ui';
import { InstitutionStore } from '../../session/institution-store';
import { problemOf } from '../../session/problem';
import { whenWords } from '../../wording/when-words';
import { AdminApi } from '../admin-api';
import { count } from '../../wording/count';
import { DropZone } from './drop-zone';
import { refuseFile } from './refuse-file';
import { rosterStateTags } from './roster-states';
import { rosterSteps } from './roster-steps';

const shownBefore = 10;

/** Where a roster comes in, and the ones that came before. */
@Component({
  selector: 'ak-rosters-page',
  imports: [Banner, DropZone, Icon, LoadProblem, PageHead, RouterLink, Skeleton, Stepper],
  templateUrl: './rosters-page.html',
})
export class RostersPage {
  private readonly api = inject(AdminApi);
  private readonly router = inject(Router);
  protected readonly before = this.api.rosters(shownBefore);
  protected readonly reading = signal('');
  protected readonly refused = signal<{ file: string; why: string } | null>(null);
  protected readonly steps = rosterSteps;
  protected readonly tags = rosterStateTags;
  protected readonly count = count;
  private readonly timeZone = inject(InstitutionStore).view().timeZone;
  protected readonly when = (moment: string) => whenWords(moment, this.timeZone);

  protected async take(file: File): Promise<void> {
    const why = refuseFile(file);
    this.refused.set(why ? { file: file.name, why } : null);
    if (why) return;
    this.reading.set(file.name);
    try {
      const roster = await this.api.dropRoster(file);
      await this.router.navigate(['/admin/rosters', roster.id]);
    } catch (error) {
      this.refused.set({ file: file.name, why: problemOf(error).message });
    } finally {
      this.reading.set('');
    }
  }
}
