import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InstitutionRow } from '@akin/contracts';
import { count } from '../wording/count';
import { GoalBar } from './goal-bar';
import { kindWords, plainAddress, stateTags } from './school-words';

/** Schools in rows; figures only. */
@Component({
  selector: 'ak-schools-table',
  imports: [GoalBar, RouterLink],
  templateUrl: './schools-table.html',
})
export class SchoolsTable {
  readonly schools = input.required<InstitutionRow[]>();
  protected readonly tags = stateTags;
  protected readonly kinds = kindWords;
  protected readonly plainAddress = plainAddress;
  protected readonly count = count;

  protected signIn(school: InstitutionRow): string {
    if (school.state === 'suspended') return 'Closed';
    return school.signInReady ? 'Ready' : 'Not yet';
  }
}
