import { booleanAttribute, Component, computed, inject, input, output, signal } from '@angular/core';
import type { SignInSetUpView } from '@akin/contracts';
import { Banner, Confirm } from '@akin/ui';
import { Attempt } from '../session/attempt';
import { InstitutionStore } from '../session/institution-store';
import { whenWords } from '../wording/when-words';
import { SignInApi } from './sign-in-api';
import { whoStaysSignedIn } from './who-stays';

/** The way back to what was on before, while there is one. */
@Component({
  selector: 'ak-switch-back',
  imports: [Banner, Confirm],
  template: `<ak-banner kind="info" icon="redo"
      ><b>You can switch back until {{ until() }}.</b>
      @if (sameProvider()) {
        <p>What was asked of the identity provider before {{ since() }} is kept just as it was.</p>
      } @else {
        <p>
          Before {{ since() }}, people signed in with <span class="mono breakable">{{ previous().entityId }}</span>. It is kept just as it
          was.
        </p>
      }
      <button class="btn btn--line btn--s" type="button" (click)="asks.set(true)">Switch back</button></ak-banner
    >
    <ak-confirm
      heading="Switch back to what was on before?"
      yes="Switch back"
      no="Leave it as it is"
      [open]="asks()"
      [busy]="going.busy()"
      [problem]="going.problem()?.message ?? null"
      (confirmed)="switchBack()"
      (closed)="leave()"
    >
      <p class="soft">
        @if (sameProvider()) {
          From this moment people sign in as they did before {{ since() }}.
        } @else {
          From this moment people sign in with <span class="mono breakable">{{ previous().entityId }}</span> again.
        }
        {{ whoStays() }} What is on now becomes a draft, so you can look at it and try again.
      </p>
      @if (adminsNeedMfa()) {
        <p class="soft">
          Administrators come in only with a second factor here. Make sure that they can show one there too, or none of them gets in.
        </p>
      }
    </ak-confirm>`,
})
export class SwitchBack {
  readonly previous = input.required<NonNullable<SignInSetUpView['previous']>>();
  /** The identity provider that is on now. */
  readonly now = input.required<string | null>();
  readonly adminsNeedMfa = input(false);
  /** Whoever came by a link; nobody stays signed in by what they mend. */
  readonly guest = input(false, { transform: booleanAttribute });
  readonly switched = output<void>();
  private readonly api = inject(SignInApi);
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly going = new Attempt();
  protected readonly asks = signal(false);
  protected readonly sameProvider = computed(() => this.previous().entityId === this.now());
  protected readonly whoStays = computed(() => whoStaysSignedIn(this.guest(), !this.sameProvider()));
  protected readonly until = computed(() => whenWords(this.previous().until, this.zone));
  protected readonly since = computed(() => whenWords(this.previous().replacedAt, this.zone));

  protected async switchBack(): Promise<void> {
    const done = await this.going.run(async () => {
      await this.api.switchBack();
      return true;
    });
    if (!done) return;
    this.leave();
    this.switched.emit();
  }

  protected leave(): void {
    this.asks.set(false);
    this.going.forget();
  }
}
