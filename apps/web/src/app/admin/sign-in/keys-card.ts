import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { SignInUpkeepView } from '@akin/contracts';
import { Confirm, Toasts, Trail } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { certificateWords } from '../../set-up/theirs/certificate-words';
import { keyStepOf, keyStepWords, keyTrail, useWords } from './key-words';
import { UpkeepApi } from './upkeep-api';

/** Our own keys, and how one is changed in three steps without anybody being shut out. */
@Component({
  selector: 'ak-keys-card',
  imports: [Confirm, Trail],
  templateUrl: './keys-card.html',
  host: { class: 'stack g3' },
})
export class KeysCard {
  readonly keys = input.required<SignInUpkeepView['keys']>();
  readonly changed = output<void>();
  private readonly api = inject(UpkeepApi);
  private readonly toasts = inject(Toasts);
  protected readonly changing = new Attempt();
  protected readonly asks = signal(false);
  protected readonly uses = useWords;
  protected readonly step = computed(() => keyStepOf(this.keys().stage));
  protected readonly words = computed(() => keyStepWords[this.step()]);
  protected readonly trail = computed(() => keyTrail(this.keys().stage));
  protected readonly certificates = computed(() =>
    this.keys().certificates.map((one) => ({
      ...one,
      lasts: certificateWords({ from: new Date(0).toISOString(), until: one.until }, new Date()),
    })),
  );

  protected async change(): Promise<void> {
    const step = this.step();
    const done = await this.changing.run(async () => {
      await this.api.changeKey(step);
      return true;
    });
    if (!done) return;
    this.leave();
    this.toasts.show({ text: 'Done. The next step is shown.', icon: 'key' });
    this.changed.emit();
  }

  protected leave(): void {
    this.asks.set(false);
    this.changing.forget();
  }
}
