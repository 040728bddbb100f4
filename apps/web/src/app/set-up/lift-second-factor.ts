import { Component, inject, output, signal } from '@angular/core';
import { Banner, Confirm } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { SetUpApi } from './set-up-api';

/** The way out for a school whose administrators need a second factor that none of them can show any more. */
@Component({
  selector: 'ak-lift-second-factor',
  imports: [Banner, Confirm],
  template: `<ak-banner kind="info" icon="lock"
      ><b>Administrators come in only with a second factor here.</b>
      <p>
        A test sign-in has to show one before you can switch. If your identity provider cannot, stop asking for it: an administrator can ask
        for it again later.
      </p>
      <button class="btn btn--line btn--s" type="button" (click)="asks.set(true)">Stop asking for it</button></ak-banner
    >
    <ak-confirm
      heading="Let administrators in without a second factor?"
      yes="Stop asking for it"
      no="Go on asking"
      [open]="asks()"
      [busy]="lifting.busy()"
      [problem]="lifting.problem()?.message ?? null"
      (confirmed)="lift()"
      (closed)="leave()"
    >
      <p class="soft">
        From this moment a password is enough for them, if that is all your identity provider asks for. It is written down where your
        administrators and whoever runs Akin see it.
      </p>
    </ak-confirm>`,
})
export class LiftSecondFactor {
  readonly lifted = output<void>();
  private readonly api = inject(SetUpApi);
  protected readonly lifting = new Attempt();
  protected readonly asks = signal(false);

  protected async lift(): Promise<void> {
    const done = await this.lifting.run(async () => {
      await this.api.liftSecondFactor();
      return true;
    });
    if (!done) return;
    this.leave();
    this.lifted.emit();
  }

  protected leave(): void {
    this.asks.set(false);
    this.lifting.forget();
  }
}
