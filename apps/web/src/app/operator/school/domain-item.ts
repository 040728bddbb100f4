import { afterNextRender, Component, computed, inject, Injector, input, output } from '@angular/core';
import type { DomainView, InstitutionDetail } from '@akin/contracts';
import { CopyText, Icon, Toasts } from '@akin/ui';
import { agoWords } from '../ago-words';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';

/** One domain: verified, or waiting with the record that has to be published. */
@Component({
  selector: 'ak-domain-item',
  imports: [CopyText, Icon],
  templateUrl: './domain-item.html',
})
export class DomainItem {
  readonly slug = input.required<string>();
  readonly domain = input.required<DomainView>();
  readonly changed = output<InstitutionDetail>();
  readonly remove = output<void>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  protected readonly checking = new Attempt();
  protected readonly found = computed(() => {
    const { checkedAt, problem, state } = this.domain();
    if (!checkedAt) return 'Not looked for yet.';
    const when = agoWords(checkedAt, new Date());
    if (problem) return `Checked ${when}: ${problem}`;
    return state === 'verified' ? `Checked ${when}.` : `Checked ${when}; not there yet.`;
  });

  protected async check(): Promise<void> {
    const { host } = this.domain();
    const school = await this.checking.run(() => this.api.checkDomain(this.slug(), host));
    if (!school) return;
    this.changed.emit(school);
    if (!school.domains.some((domain) => domain.host === host && domain.state === 'verified')) return;
    this.toasts.show({ text: `${host} is verified. The school answers there now.` });
    afterNextRender({ read: () => document.getElementById(`domain-${host}`)?.focus() }, { injector: this.injector });
  }
}
