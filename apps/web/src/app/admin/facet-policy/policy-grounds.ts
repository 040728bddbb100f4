import { Component, inject, input, model } from '@angular/core';
import type { FieldProblem, PolicyDocument } from '@akin/contracts';
import { Banner, FieldError, Icon } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { FacetPolicyApi } from './facet-policy-api';

/** What a policy that lets a group come first rests on: the advice, its first day and its last. */
@Component({
  selector: 'ak-policy-grounds',
  imports: [Banner, FieldError, Icon],
  template: `<ak-banner kind="warn" icon="shield"
      ><b>This lets a group come first: {{ groups() }}.</b>
      <p>
        It holds only after another administrator has agreed, from its first day to its last, and learners are told on their pages. After
        the last day the rules from before hold again.
      </p></ak-banner
    >
    <div class="field">
      <label for="documentId">Counsel’s advice, as a PDF</label>
      <input #file class="input" id="documentId" type="file" accept="application/pdf,.pdf" (change)="add(file.files?.[0])" />
      @if (document(); as kept) {
        <p class="small ib"><svg akIcon="check" class="ico--s" />{{ kept.name }} is kept.</p>
      }
      @if (adding.problem()?.fields?.[0] ?? adding.problem() ?? problemOf('documentId'); as problem) {
        <p [akFieldError]="problem.message"></p>
      }
    </div>
    <div class="field">
      <label for="effectiveOn">First day</label>
      <input #first class="input" id="effectiveOn" type="date" [value]="effectiveOn()" (change)="effectiveOn.set(first.value)" />
      @if (problemOf('effectiveOn'); as problem) {
        <p [akFieldError]="problem.message"></p>
      }
    </div>
    <div class="field">
      <label for="reviewOn">Last day, within a year</label>
      <input #last class="input" id="reviewOn" type="date" [value]="reviewOn()" (change)="reviewOn.set(last.value)" />
      @if (problemOf('reviewOn'); as problem) {
        <p [akFieldError]="problem.message"></p>
      }
    </div>`,
  host: { class: 'stack g4' },
})
export class PolicyGrounds {
  readonly groups = input.required<string>();
  readonly problems = input<readonly FieldProblem[]>([]);
  readonly document = model<PolicyDocument | null>(null);
  readonly effectiveOn = model('');
  readonly reviewOn = model('');
  private readonly api = inject(FacetPolicyApi);
  protected readonly adding = new Attempt();

  protected async add(file: File | undefined): Promise<void> {
    if (!file) return;
    const document = await this.adding.run(() => this.api.addDocument(file));
    if (document) this.document.set(document);
  }

  protected problemOf(field: string): FieldProblem | undefined {
    return this.problems().find((problem) => problem.field === field);
  }
}
