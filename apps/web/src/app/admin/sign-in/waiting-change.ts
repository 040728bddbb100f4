import { Component, computed, inject, input, output } from '@angular/core';
import type { SignInUpkeepView } from '@akin/contracts';
import { Banner, Icon, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { IdpFacts } from '../../set-up/theirs/idp-facts';
import { whenWords } from '../../wording/when-words';
import { UpkeepApi } from './upkeep-api';

/** Their metadata changed so much that somebody has to say yes first. */
@Component({
  selector: 'ak-waiting-change',
  imports: [Banner, Icon, IdpFacts],
  template: `<div class="card__head">
      <h2 id="waiting">Their metadata has changed. Is that right?</h2>
      <span class="tag tag--warn"><svg akIcon="clock" />Waits for you</span>
    </div>
    <div class="stack g4">
      <p class="measure">
        Since {{ since() }}. It is more than we take over by ourselves, so people still sign in with what we had. Please ask whoever looks
        after your identity provider whether they meant this.
      </p>
      <ul class="asked">
        @for (change of waiting().changes; track change) {
          <li>{{ change }}</li>
        }
      </ul>
      <details class="more">
        <summary>All of it, as it would be</summary>
        <ak-idp-facts [idp]="waiting().idp" />
      </details>
      @if (accepting.problem(); as problem) {
        <ak-banner kind="bad"
          ><b>Nothing was taken over.</b>
          <p>{{ problem.message }}</p></ak-banner
        >
      }
      <div>
        <button class="btn" type="button" [attr.aria-disabled]="accepting.busy() || null" (click)="accept()">
          {{ accepting.busy() ? 'Taking it over…' : 'Yes, take it over' }}
        </button>
      </div>
    </div>`,
  host: { class: 'card', role: 'region', 'aria-labelledby': 'waiting' },
})
export class WaitingChange {
  readonly waiting = input.required<NonNullable<SignInUpkeepView['refresh']['waiting']>>();
  readonly changed = output<void>();
  private readonly api = inject(UpkeepApi);
  private readonly toasts = inject(Toasts);
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly accepting = new Attempt();
  protected readonly since = computed(() => whenWords(this.waiting().since, this.zone));

  protected async accept(): Promise<void> {
    const { digest } = this.waiting();
    const done = await this.accepting.run(async () => {
      await this.api.accept(digest);
      return true;
    });
    if (done) this.toasts.show({ text: 'Taken over. People sign in with it from now on.', icon: 'check' });
    // It may have changed again since it was shown.
    if (done || this.accepting.problem()?.code === 'nothing_waiting') this.changed.emit();
  }
}
