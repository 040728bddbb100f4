import { booleanAttribute, Component, computed, inject, input, output } from '@angular/core';
import { switchBackHours } from '@akin/contracts';
import { Banner } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { SignInDesk } from './sign-in-desk';
import { isOtherIdp, whoStaysSignedIn } from './who-stays';

/** The last step: what switching on means, and the button. */
@Component({
  selector: 'ak-switch-on',
  imports: [Banner],
  template: `@if (desk.view()?.live) {
      <p>From then on, people sign in with what you tested. {{ whoStays() }}</p>
      @if (otherProvider()) {
        <p>
          It is another identity provider, so its identifiers are new to us. At their next sign-in we ask each person once by mail whether
          it was them.
        </p>
      }
      <p class="small soft">
        What is on now is kept for {{ hours }} hours. Until then you can switch back with one click, here or, when nobody can sign in any
        more, through whoever runs Akin for your school.
      </p>
    } @else {
      <p>
        From then on, people sign in to {{ school() }} with the account they already have. Everyone on the school’s list gets in; anybody
        else is told kindly to ask the program office.
      </p>
      @if (guest()) {
        <p class="small soft">This page and every set-up link close. Later changes are made by the school’s administrator, signed in.</p>
      }
    }
    @if (switching.problem(); as problem) {
      <ak-banner kind="bad"
        ><b>Nothing was switched on.</b>
        <p>{{ problem.fields[0]?.message ?? problem.message }}</p></ak-banner
      >
    }
    <div class="row g3">
      <button
        class="btn"
        type="button"
        [disabled]="!ready()"
        [attr.aria-disabled]="switching.busy() || null"
        [attr.aria-describedby]="ready() ? null : 'switch-on-why'"
        (click)="switchOn()"
      >
        {{ switching.busy() ? 'Switching on…' : desk.view()?.live ? 'Switch over to it' : 'Switch sign-in on' }}
      </button>
      @if (!ready()) {
        <span class="small soft" id="switch-on-why">{{ why() }}</span>
      }
    </div>`,
  host: { class: 'stack g4' },
})
export class SwitchOn {
  protected readonly desk = inject(SignInDesk);
  readonly school = input.required<string>();
  /** Whoever came by a set-up link; the page closes behind them. */
  readonly guest = input(false, { transform: booleanAttribute });
  readonly done = output<void>();
  protected readonly switching = new Attempt();
  protected readonly hours = switchBackHours;
  protected readonly ready = computed(() => this.desk.draft()?.ready === true && this.desk.saved() !== 'failed');
  /** Whom people are vouched for by from then on is another, by name or by every key. */
  protected readonly otherProvider = computed(() => isOtherIdp(this.desk.view()?.live?.idp, this.desk.draft()?.idp));
  protected readonly whoStays = computed(() => whoStaysSignedIn(this.guest(), this.otherProvider()));
  protected readonly why = computed(() =>
    this.desk.draft()?.idp ? 'First a test sign-in has to pass with exactly this.' : 'First give us your identity provider’s metadata.',
  );

  protected async switchOn(): Promise<void> {
    if (!this.ready()) return;
    const switched = await this.switching.run(async () => {
      await this.desk.switchOn();
      return true;
    });
    if (switched || this.switching.problem()?.code === 'set_up_done') return this.done.emit();
    // Somebody else may have changed it meanwhile; what is shown should be what is there. The reason stays beside it.
    await this.desk.load().catch(() => undefined);
  }
}
