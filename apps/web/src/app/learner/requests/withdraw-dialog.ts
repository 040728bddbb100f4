import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { RequestView } from '@akin/contracts';
import { Banner, Dialog } from '@akin/ui';
import { type Problem, problemOf } from '../../session/problem';
import { callName } from '../../wording/names';
import { LearnerApi } from '../learner-api';

/** Asks once more before a request is taken back, because that cannot be undone. */
@Component({
  selector: 'ak-withdraw-dialog',
  imports: [Banner, Dialog],
  template: `<ak-dialog [heading]="'Withdraw your request to ' + called() + '?'" [open]="request() !== null" (closed)="closed.emit()">
    <p class="soft">The place held for you becomes free again. No reason is needed, and nothing is held against anyone.</p>
    @if (problem(); as problem) {
      <ak-banner kind="bad"
        ><b>It was not withdrawn.</b>
        <p>{{ problem.message }}</p></ak-banner
      >
    }
    <div class="row g2 actions">
      <button class="btn btn--bad" type="button" (click)="withdraw()">Withdraw it</button>
      <button class="btn btn--line" type="button" autofocus (click)="closed.emit()">Keep it</button>
    </div>
  </ak-dialog>`,
})
export class WithdrawDialog {
  readonly request = input.required<RequestView | null>();
  readonly closed = output<void>();
  readonly withdrawn = output<RequestView>();
  private readonly api = inject(LearnerApi);
  protected readonly problem = signal<Problem | null>(null);
  protected readonly called = computed(() => callName(this.request()?.mentor.name ?? ''));

  protected async withdraw(): Promise<void> {
    const request = this.request();
    if (!request) return;
    try {
      this.problem.set(null);
      this.withdrawn.emit(await this.api.withdraw(request.id));
      this.closed.emit();
    } catch (error) {
      this.problem.set(problemOf(error));
    }
  }
}
