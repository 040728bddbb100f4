import { Component, computed, inject, input, output, signal } from '@angular/core';
import type { AccountView } from '@akin/contracts';
import { Banner, Confirm, Toasts } from '@akin/ui';
import { Attempt } from '../../session/attempt';
import { count } from '../../wording/count';
import { AccountsApi } from './accounts-api';

/** Signing somebody out everywhere, keeping them out for now, and letting them in again. */
@Component({
  selector: 'ak-suspend-card',
  imports: [Banner, Confirm],
  templateUrl: './suspend-card.html',
})
export class SuspendCard {
  readonly account = input.required<AccountView>();
  readonly changed = output<AccountView>();
  private readonly api = inject(AccountsApi);
  private readonly toasts = inject(Toasts);
  protected readonly ending = new Attempt();
  protected readonly closing = new Attempt();
  protected readonly asks = signal(false);
  protected readonly browsers = computed(() => count(this.account().sessions, 'browser'));
  protected readonly mayReturn = computed(() => this.account().state === 'suspended' || this.account().leaving);

  protected async endSessions(): Promise<void> {
    await this.act(this.ending, 'end-sessions', 'Signed out everywhere.');
  }

  protected async suspend(): Promise<void> {
    if (await this.act(this.closing, 'suspend', `${this.account().name} cannot sign in for now.`)) this.leave();
  }

  protected async reinstate(): Promise<void> {
    await this.act(this.closing, 'reinstate', `${this.account().name} can sign in again.`);
  }

  protected leave(): void {
    this.asks.set(false);
    this.closing.forget();
  }

  private async act(attempt: Attempt, what: Parameters<AccountsApi['act']>[1], said: string): Promise<boolean> {
    const account = await attempt.run(() => this.api.act(this.account().id, what));
    if (!account) return false;
    this.changed.emit(account);
    this.toasts.show({ text: said });
    return true;
  }
}
