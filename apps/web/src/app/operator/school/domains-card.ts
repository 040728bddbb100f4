import { afterNextRender, Component, computed, inject, Injector, input, output, signal } from '@angular/core';
import type { DomainView, InstitutionDetail } from '@akin/contracts';
import { Confirm, FieldError, Icon, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { OperatorApi } from '../operator-api';
import { plainAddress } from '../school-words';
import { DomainItem } from './domain-item';
import { readHost } from './read-host';

/** The school's own domains: add one, show that it is theirs, let one go. */
@Component({
  selector: 'ak-domains-card',
  imports: [Confirm, DomainItem, FieldError, Icon],
  templateUrl: './domains-card.html',
})
export class DomainsCard {
  readonly school = input.required<InstitutionDetail>();
  readonly changed = output<InstitutionDetail>();
  private readonly api = inject(OperatorApi);
  private readonly toasts = inject(Toasts);
  private readonly injector = inject(Injector);
  protected readonly host = signal('');
  protected readonly adding = new Attempt();
  protected readonly removing = new Attempt();
  protected readonly toRemove = signal<DomainView | null>(null);
  protected readonly address = computed(() => plainAddress(this.school().address));
  protected readonly why = computed(() => this.adding.problem()?.fields[0]?.message ?? this.adding.problem()?.message);

  protected async add(): Promise<void> {
    const host = readHost(this.host());
    this.host.set(host);
    const school = await this.adding.run(() => this.api.addDomain(this.school().slug, host));
    if (!school) return this.focus('new-domain');
    this.host.set('');
    this.changed.emit(school);
    this.focus(`domain-${host}`);
  }

  protected async remove(): Promise<void> {
    const host = this.toRemove()?.host ?? '';
    const school = await this.removing.run(() => this.api.removeDomain(this.school().slug, host));
    if (!school) return;
    this.toRemove.set(null);
    this.changed.emit(school);
    this.toasts.show({ text: `${host} is removed.` });
    this.focus('domains');
  }

  protected keep(): void {
    this.toRemove.set(null);
    this.removing.forget();
  }

  private focus(id: string): void {
    afterNextRender({ read: () => document.getElementById(id)?.focus() }, { injector: this.injector });
  }
}
