import { Component, inject, input, output, signal } from '@angular/core';
import type { IdpView } from '@akin/contracts';
import { Banner } from '@akin/ui';
import { problemOf } from '../session/problem';
import { SetUpApi } from './set-up-api';

/** The last step: what switching on means, and the button. */
@Component({
  selector: 'ak-switch-on',
  imports: [Banner],
  template: `<p>
      From then on, people sign in to {{ school() }} with the account they already have. Everyone on the school’s list gets in; anybody else
      is told kindly to ask the program office. This page and every set-up link close.
    </p>
    @if (problem(); as message) {
      <ak-banner kind="bad"
        ><b>Sign-in was not switched on.</b>
        <p>{{ message }}</p></ak-banner
      >
    }
    <div class="row g3">
      <button
        class="btn"
        type="button"
        [disabled]="!idp() || working()"
        [attr.aria-describedby]="idp() ? null : 'switch-on-why'"
        (click)="switchOn()"
      >
        {{ working() ? 'Switching on…' : 'Switch sign-in on' }}
      </button>
      @if (!idp()) {
        <span class="small soft" id="switch-on-why">First give us your identity provider’s metadata.</span>
      }
    </div>`,
  host: { class: 'stack g4' },
})
export class SwitchOn {
  private readonly api = inject(SetUpApi);
  readonly school = input.required<string>();
  readonly idp = input.required<IdpView | null>();
  readonly done = output<void>();
  protected readonly working = signal(false);
  protected readonly problem = signal<string | null>(null);

  protected async switchOn(): Promise<void> {
    const idp = this.idp();
    if (!idp || this.working()) return;
    this.working.set(true);
    this.problem.set(null);
    try {
      await this.api.switchOn(idp);
      this.done.emit();
    } catch (error) {
      const { code, fields, message } = problemOf(error);
      if (code === 'set_up_done') this.done.emit();
      else this.problem.set(fields[0]?.message ?? message);
    } finally {
      this.working.set(false);
    }
  }
}
