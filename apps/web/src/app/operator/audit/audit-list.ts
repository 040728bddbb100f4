import { booleanAttribute, Component, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { OperatorAuditLine } from '@akin/contracts';
import { agoWords } from '../ago-words';
import { exactWords } from '../exact-words';
import { auditWords, doneBy } from './audit-words';

/** Who did what, and when. Never about a person at a school. */
@Component({
  selector: 'ak-audit-list',
  imports: [RouterLink],
  templateUrl: './audit-list.html',
})
export class AuditList {
  readonly lines = input.required<readonly OperatorAuditLine[]>();
  /** With the school each line is about. */
  readonly schools = input(false, { transform: booleanAttribute });
  protected readonly now = new Date();
  protected readonly ago = agoWords;
  protected readonly exactly = exactWords;
  protected readonly words = auditWords;
  protected readonly doneBy = doneBy;
}
