import { Component, computed, inject, input, output } from '@angular/core';
import type { SignInUpkeepView } from '@akin/contracts';
import { Banner, Icon, type IconName, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { IdpFacts } from '../../set-up/theirs/idp-facts';
import { whenWords } from '../../wording/when-words';
import { refreshLines, type UpkeepLine } from './refresh-words';
import { UpkeepApi } from './upkeep-api';

const icons: Record<UpkeepLine['tone'], IconName> = { good: 'check', warn: 'alert', quiet: 'clock' };

/** How their metadata is kept fresh, and what waits for a yes because it changes too much. */
@Component({
  selector: 'ak-refresh-card',
  imports: [Banner, Icon, IdpFacts],
  templateUrl: './refresh-card.html',
  host: { class: 'stack g3' },
})
export class RefreshCard {
  readonly refresh = input.required<SignInUpkeepView['refresh']>();
  readonly changed = output<void>();
  private readonly api = inject(UpkeepApi);
  private readonly toasts = inject(Toasts);
  private readonly zone = inject(InstitutionStore).view().timeZone;
  protected readonly reading = new Attempt();
  protected readonly accepting = new Attempt();
  protected readonly icons = icons;
  protected readonly lines = computed(() => refreshLines(this.refresh(), this.zone));
  protected readonly when = (moment: string) => whenWords(moment, this.zone);

  protected async readNow(): Promise<void> {
    await this.doing(this.reading, () => this.api.refresh(), 'Read again just now.');
  }

  protected async accept(digest: string): Promise<void> {
    await this.doing(this.accepting, () => this.api.accept(digest), 'Taken over. People sign in with it from now on.');
  }

  private async doing(attempt: Attempt, work: () => Promise<void>, said: string): Promise<void> {
    const done = await attempt.run(async () => {
      await work();
      return true;
    });
    // What did not go through may have changed what is there, too: a failed reading counts.
    this.changed.emit();
    if (done) this.toasts.show({ text: said });
  }
}
