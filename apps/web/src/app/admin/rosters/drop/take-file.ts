import { inject, signal } from '@angular/core';
import { Router } from '@angular/router';
import type { RosterDrop } from '@akin/contracts';
import { problemOf } from '../../../session/problem';
import { RostersApi } from '../rosters-api';
import { refuseFile } from './refuse-file';

/** Sends a dropped file and goes on to what was found in it. Make it where injection works. */
export class TakeFile {
  private readonly api = inject(RostersApi);
  private readonly router = inject(Router);
  private readonly name = signal('');
  private readonly problem = signal<{ file: string; why: string } | null>(null);
  /** Name of the file while it is read; empty when none is. */
  readonly reading = this.name.asReadonly();
  /** Which file was not taken, and why, in words. */
  readonly refused = this.problem.asReadonly();

  async take(file: File, drop: RosterDrop): Promise<void> {
    const why = refuseFile(file);
    this.problem.set(why ? { file: file.name, why } : null);
    if (why) return;
    this.name.set(file.name);
    try {
      const { id } = await this.api.drop(file, drop);
      await this.router.navigate(['/admin/rosters', id], { queryParams: { step: 'columns' } });
    } catch (error) {
      this.problem.set({ file: file.name, why: problemOf(error).message });
    } finally {
      this.name.set('');
    }
  }
}
