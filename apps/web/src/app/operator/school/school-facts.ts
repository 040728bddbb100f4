import { Component, input } from '@angular/core';
import type { InstitutionDetail } from '@akin/contracts';
import { count } from '../../wording/count';
import { GoalBar } from '../goal-bar';
import { kindWords } from '../school-words';

/** A school's figures and what was typed when it was added. */
@Component({
  selector: 'ak-school-facts',
  imports: [GoalBar],
  templateUrl: './school-facts.html',
})
export class SchoolFacts {
  readonly school = input.required<InstitutionDetail>();
  protected readonly kinds = kindWords;
  protected readonly count = count;
}
