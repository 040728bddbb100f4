import { Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { InstitutionRow } from '@akin/contracts';
import { count } from '../../wording/count';
import { GoalBar } from '../goal-bar';
import { kindWords, plainAddress, stateTags } from '../school-words';
import { HealthCell } from './health-cell';
import { eraseWords, mailHealth, signInHealth, versionHealth } from './school-health';

/** Schools in rows; figures and health only. */
@Component({
  selector: 'ak-schools-table',
  imports: [GoalBar, HealthCell, RouterLink],
  templateUrl: './schools-table.html',
})
export class SchoolsTable {
  readonly schools = input.required<InstitutionRow[]>();
  protected readonly now = new Date();
  protected readonly tags = stateTags;
  protected readonly kinds = kindWords;
  protected readonly plainAddress = plainAddress;
  protected readonly count = count;
  protected readonly signIn = signInHealth;
  protected readonly mail = mailHealth;
  protected readonly version = versionHealth;
  protected readonly erasing = eraseWords;
}
