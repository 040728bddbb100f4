import { Component, computed, inject, input, output } from '@angular/core';
import type { SignInUpkeepView } from '@akin/contracts';
import { Banner, Icon, type IconName, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { InstitutionStore } from '../../session/institution-store';
import { refreshLines, type UpkeepLine } from './refresh-words';
import { UpkeepApi } from './upkeep-api';

const icons: Record<UpkeepLine['tone'], IconName> = { good: 'check', warn: 'alert', next: 'clock', quiet: 'info' };

/** How their metadata is kept fresh. */
@Component({
  selector: 'ak-refresh-card',
  imports: [Banner, Icon],
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
  protected readonly icons = icons;
  protected readonly lines = computed(() => refreshLines(this.refresh(), this.zone));

  protected async readNow(): Promise<void> {
    const done = await this.reading.run(async () => {
      await this.api.refresh();
      return true;
    });
    // A reading that failed is counted, too.
    this.changed.emit();
    if (done) this.toasts.show({ text: 'Read again just now.', icon: 'check' });
  }
}
