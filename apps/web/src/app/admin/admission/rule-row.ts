import { Component, computed, input, output } from '@angular/core';
import { admissionBases, type AdmissionBasis, type AdmissionRule, affiliations, type SchoolRole, schoolRoles } from '@akin/contracts';
import { FieldError, Icon } from '@akin/ui';
import { roleLabels } from '../role-words';
import { basisExamples, basisLabels, riskOf } from './rule-words';

/** One rule: who is sent with this value has this role. */
@Component({
  selector: 'ak-rule-row',
  imports: [FieldError, Icon],
  templateUrl: './rule-row.html',
  host: { class: 'rulerow' },
})
export class RuleRow {
  readonly rule = input.required<AdmissionRule>();
  /** Place in the list, from 0. */
  readonly at = input.required<number>();
  readonly problem = input<string | null>(null);
  readonly changed = output<AdmissionRule>();
  readonly removed = output<void>();
  protected readonly bases = admissionBases;
  protected readonly labels = basisLabels;
  protected readonly roles = schoolRoles;
  protected readonly roleLabels = roleLabels;
  protected readonly known = affiliations;
  protected readonly id = computed(() => `rules.${this.at()}.value`);
  protected readonly example = computed(() => basisExamples[this.rule().by]);
  protected readonly risk = computed(() => riskOf(this.rule()));
  protected readonly described = computed(() => {
    const ids = [this.problem() ? `${this.id()}-why` : '', this.risk() ? `${this.id()}-risk` : ''].filter(Boolean);
    return ids.length > 0 ? ids.join(' ') : null;
  });

  protected set(part: { by?: string; value?: string; role?: string }): void {
    const { by, role, ...rest } = part;
    this.changed.emit({
      ...this.rule(),
      ...rest,
      ...(by ? { by: by as AdmissionBasis } : {}),
      ...(role ? { role: role as SchoolRole } : {}),
    });
  }
}
